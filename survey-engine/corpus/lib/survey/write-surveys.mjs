import { writeCases } from '../write-cases.mjs';
import { anySurveyCase } from './cases.mjs';
import { note } from './features.mjs';
import { surveyVerdict } from './verdict.mjs';

const pagesOf = ({ definition }) => definition.pages?.length ?? 1;

export const writeSurveys = (random, cases, profile) => writeCases(cases, {
  make: (index) => anySurveyCase(random.fork(index), profile),
  judge: (one, index) => surveyVerdict(one, { alsoAlone: index % 4 === 0 && pagesOf(one) > 1 }),
  note,
  members: (judged) => judged.verdict,
});
