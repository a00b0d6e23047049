/**
 * One text of several. Names are also found by their parts and as they are written in one: search engines take
 * `HeartbeatInterval` for one word, and split `2.0.1` and `ocpp16:GroundFailure` where what is typed stays whole. The texts
 * stand first, since some lists of results show the beginning.
 */
export function findable(
  names: ReadonlyArray<string | undefined>,
  texts: ReadonlyArray<string | undefined> = [],
): string {
  const words = names.flatMap(name => name?.split(/\s+/) ?? []).filter(Boolean);
  const all = [
    ...texts,
    ...names,
    ...words.flatMap(word => [squashed(word), ...partsOf(word)]),
  ];
  return [...new Set(all.filter(Boolean))].join(' ');
}

function squashed(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}

/** `OCPPCommCtrlr/HeartbeatInterval` is OCPP, Comm, Ctrlr, Heartbeat and Interval. */
function partsOf(word: string): string[] {
  const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
  return parts.length > 1 ? parts : [];
}
