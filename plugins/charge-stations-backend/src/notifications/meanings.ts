import { Knowledge } from '../model';

/** What a code means, where that is known for sure. */
export type Meanings = (code: string) => string | undefined;

/** The meanings that the knowledge packs have of taxonomies' codes: `ocpp16:GroundFailure`, `chargex:CX015`. */
export function meaningsOf(knowledge: Knowledge): Meanings {
  const meanings = new Map<string, string>();
  for (const [name, { codes = {} }] of Object.entries(
    knowledge.taxonomies ?? {},
  )) {
    for (const [code, { meaning, verified }] of Object.entries(codes)) {
      if (meaning && verified !== false) {
        meanings.set(`${name}:${code}`, meaning);
      }
    }
  }
  return code => meanings.get(code);
}
