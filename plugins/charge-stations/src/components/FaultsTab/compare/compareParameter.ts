/** Stations beside the first; more would not fit on a screen. */
export const MOST_COMPARED = 3;

/** The compared stations as the address has them: identities, each encoded, with commas between. */
export function compareParameter(identities: string[]): string | undefined {
  return identities.length > 0
    ? identities.map(encodeURIComponent).join(',')
    : undefined;
}

/** The opposite of {@link compareParameter}: each once, never the station itself, and not too many. */
export function comparedFrom(text: string | null, own: string): string[] {
  const identities = (text ?? '').split(',').flatMap(part => {
    try {
      const identity = decodeURIComponent(part);
      return identity && identity !== own ? [identity] : [];
    } catch {
      // Somebody's own text: it names no station.
      return [];
    }
  });
  return [...new Set(identities)].slice(0, MOST_COMPARED);
}
