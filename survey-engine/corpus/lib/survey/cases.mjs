import { anyMoment, anyZone } from '../moments.mjs';
import { anyAnswers, othersAsTexts } from './answers.mjs';
import { addBeyond, wrapAnswers } from './beyond.mjs';
import { anyDefinition } from './definition.mjs';

const CARE = [[5, 0.995], [3, 0.95], [2, 0.75]];

/** One case without its verdict: a definition, answers of its shape, a moment, a zone and a language. */
export function anySurveyCase(random, profile) {
  const made = anyDefinition(random, profile);
  const { definition, questions } = made;
  const beyond = random.chance(profile.beyond) && addBeyond(random, made);
  const answers = anyAnswers(random, questions, random.weighted(CARE));
  othersAsTexts(definition, questions, answers);
  if (beyond) wrapAnswers(questions, answers);
  const locale = random.weighted([[5, ''], [4, 'id'], [1, 'en']]);
  return { definition, answers, now: anyMoment(random), timeZone: anyZone(random), locale, ...(beyond ? { beyond: true } : {}) };
}
