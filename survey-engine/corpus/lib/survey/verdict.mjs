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

const nested = (question) => question.getNestedQuestions(false, true, true);

function panelsWithErrors(survey) {
  return [...survey.pages, ...survey.getAllPanels()].filter(isWrong).map((panel) => panel.name);
}

/**
 * What survey-core makes of a case: every visible page is validated and, where nothing is wrong, the survey completed.
 *
 * tryComplete() alone validates no more than the page the survey stands on, which in a new model is the first; what it
 * says where it says otherwise is told apart as firstPageOnly.
 */
export function surveyVerdict(one) {
  setClock(one.now, one.timeZone);
  const survey = modelOf(one);
  const accepted = survey.validate() && survey.tryComplete();
  const data = clone(survey.data);
  const questions = survey.getAllQuestions();
  const all = questions.flatMap((question) => [question, ...nested(question)]);
  const verdict = {
    accepted,
    data,
    errors: sorted(all.filter(isWrong).map((question) => question.name)),
    topErrors: sorted(questions.filter((question) => isWrong(question) || nested(question).some(isWrong)).map((question) => question.name)),
  };
  const panelErrors = sorted(panelsWithErrors(survey));
  if (panelErrors.length > 0) verdict.panelErrors = panelErrors;
  const firstPageOnly = survey.pages.length > 1 ? alone(one, accepted, data) : undefined;
  if (firstPageOnly) verdict.firstPageOnly = firstPageOnly;
  if (legacyDatesRead() > 0) verdict.beyond = true;
  return verdict;
}

function alone(one, accepted, data) {
  const survey = modelOf(one);
  const alsoAccepted = survey.tryComplete();
  const alsoData = clone(survey.data);
  if (alsoAccepted === accepted && JSON.stringify(alsoData) === JSON.stringify(data)) return undefined;
  return { accepted: alsoAccepted, data: alsoData };
}
