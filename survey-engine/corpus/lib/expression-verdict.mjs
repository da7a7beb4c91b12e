import { surveyCore } from './survey-core.mjs';
import { legacyDatesRead, setClock } from './clock.mjs';
import { asJson, clone } from './json.mjs';

/** What survey-core makes of an expression case; undefined where the result depends on the host's own texts. */
export function expressionVerdict({ expression, values, now, timeZone }) {
  setClock(now, timeZone);
  const runner = new surveyCore.ExpressionRunner(expression);
  if (!runner.canRun()) return { unparsable: true };
  const result = runner.runValues(clone(values));
  const json = asJson(result);
  // A Date joined to a text is written with the zone's name in the host's language.
  if (/GMT[+-]\d{4}|Invalid Date/.test(JSON.stringify(json) ?? '')) return undefined;
  const verdict = json === undefined ? {} : { result: json };
  verdict.condition = new surveyCore.ConditionRunner(expression).runValues(clone(values));
  if (legacyDatesRead() > 0) verdict.beyond = true;
  return verdict;
}
