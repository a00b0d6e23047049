import { explainCode } from '@forecourt/plugin-charge-stations-knowledge';
import { Knowledge } from '../model';

/** What a code means, where that is known for sure. */
export type Meanings = (code: string) => string | undefined;

/** The meanings that the knowledge packs have of what stations send: `ocpp16:GroundFailure`, `chargex:CX015`. */
export function meaningsOf(knowledge: Knowledge): Meanings {
  return code => {
    const known = explainCode(knowledge, { code });
    const isSure = known.isVerified && !known.unverified.includes('meaning');
    // Of names of ours a notice has its own words.
    return isSure && known.is !== 'ours' ? known.meaning : undefined;
  };
}
