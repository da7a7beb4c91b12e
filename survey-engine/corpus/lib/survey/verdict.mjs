import { setClock, legacyDatesRead } from '../clock.mjs';
import { clone } from '../json.mjs';
import { surveyCore } from '../survey-core.mjs';

const sorted = (names) => [...new Set(names)].sort();
const isWrong = (element) => element.errors.some((error) => error.isError && error.visible);

function modelOf({ definition, answers, locale }) {
  const survey = new surveyCore.Model(clone(definition));
  if (locale !== '') survey.locale = locale;
  survey.data = clone(answers);
  return survey;
}

/** A Date joined to a text is written with the zone's name in the host's language: no case for another engine. */
const HOST_TEXT = /GMT[+-]\d{4}|Invalid Date/;

const nested = (question) => question.getNestedQuestions(false, true, true);

function panelsWithErrors(survey) {
  return [...survey.pages, ...survey.getAllPanels()].filter(isWrong).map((panel) => panel.name);
}

/**
 * What survey-core makes of a case: every visible page is validated and, where nothing is wrong, the survey completed.
 *
 * tryComplete() alone validates no more than the page the survey stands on, which in a new model is the first. Where
 * alsoAlone is asked for and it says otherwise, what it says is told apart as firstPageOnly (at the cost of a model).
 */
export function surveyVerdict(one, { alsoAlone = false } = {}) {
  setClock(one.now, one.timeZone);
  surveyCore.surveyLocalization.currentLocale = '';
  const survey = modelOf(one);
  const accepted = survey.validate() && survey.tryComplete();
  const data = clone(survey.data);
  if (HOST_TEXT.test(JSON.stringify(data))) return undefined;
  const questions = survey.getAllQuestions();
  const inside = new Map(questions.map((question) => [question, nested(question)]));
  const all = [...questions, ...[...inside.values()].flat()];
  const verdict = {
    accepted,
    data,
    errors: sorted(all.filter(isWrong).map((question) => question.name)),
    topErrors: sorted(questions.filter((question) => isWrong(question) || inside.get(question).some(isWrong)).map((question) => question.name)),
  };
  const panelErrors = sorted(panelsWithErrors(survey));
  if (panelErrors.length > 0) verdict.panelErrors = panelErrors;
  const firstPageOnly = alsoAlone ? alone(one, accepted, data) : undefined;
  if (firstPageOnly) verdict.firstPageOnly = firstPageOnly;
  if (legacyDatesRead() > 0) verdict.beyond = true;
  return { verdict, kinds: kindsOf(all) };
}

/** What came of the questions, for the table of what occurred: hidden, read-only, or an error and its type. */
function kindsOf(questions) {
  return questions.flatMap((question) => {
    const type = question.getType();
    const states = [...(question.isVisible && question.isParentVisible ? [] : [`hidden: ${type}`]), ...(question.isReadOnly && type !== 'expression' ? [`read-only: ${type}`] : [])];
    return states.concat(question.errors.map((error) => `error: ${type}, ${error.isError ? '' : `${error.notificationType} `}${error.getErrorType()}`));
  });
}

function alone(one, accepted, data) {
  const survey = modelOf(one);
  const alsoAccepted = survey.tryComplete();
  const alsoData = clone(survey.data);
  if (alsoAccepted === accepted && JSON.stringify(alsoData) === JSON.stringify(data)) return undefined;
  return { accepted: alsoAccepted, data: alsoData };
}
