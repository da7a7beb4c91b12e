import { anyMoment, anyZone } from '../moments.mjs';
import { anyAnswers, othersAsTexts } from './answers.mjs';
import { anyDefinition } from './definition.mjs';

const CARE = [[5, 0.995], [3, 0.95], [2, 0.75]];

/** One case without its verdict: a definition, answers of its shape, a moment, a zone and a language. */
export function anySurveyCase(random, profile) {
  const { definition, questions } = anyDefinition(random, profile);
  const answers = anyAnswers(random, questions, random.weighted(CARE));
  if (definition.storeOthersAsComment === false) othersAsTexts(questions, answers);
  return { definition, answers, now: anyMoment(random), timeZone: anyZone(random), locale: random.weighted([[5, ''], [4, 'id'], [1, 'en']]) };
}
