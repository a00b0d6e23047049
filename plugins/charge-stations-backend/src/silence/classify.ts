import { reasonsOf } from './reasons';
import { OTHERWISE, RULES } from './rules';
import { Classification, Reason, SilenceFacts } from './types';

/** Why a station was silent, with all that speaks for it and what else is known. */
export function classifySilence(facts: SilenceFacts): Classification {
  const { verdict, confidence, because } =
    RULES.find(({ holds }) => holds(facts)) ?? OTHERWISE;
  const rank = ({ fact }: Reason) => {
    const place = because.indexOf(fact);
    return place === -1 ? because.length : place;
  };
  return {
    verdict,
    confidence,
    reasons: reasonsOf(facts).sort((one, other) => rank(one) - rank(other)),
  };
}
