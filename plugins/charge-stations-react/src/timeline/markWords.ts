import { formatTime } from '../time/format';
import type { Translate } from '../translation';
import { markName } from './markKinds';
import type { MarkGroup, PlacedMark } from './groupMarks';

type Mark = PlacedMark['mark'];

/** Which kinds of moments a symbol stands for, and how many of each: "Boot (3 times), Firmware changed". */
export function markKinds(group: MarkGroup, t: Translate): string {
  const counts = new Map<Mark['kind'], number>();
  for (const { mark } of group.marks) {
    counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + mark.count);
  }
  return [...counts].map(([kind, count]) => named(kind, count, t)).join(', ');
}

/** One moment in a line: "14:02:11 Firmware changed: 5.32 → 5.33". */
export function markLine(mark: Mark, t: Translate): string {
  const what = named(mark.kind, mark.count, t);
  const said = mark.detail ? `${what}: ${mark.detail}` : what;
  return `${formatTime(mark.at)} ${said}`;
}

function named(kind: Mark['kind'], count: number, t: Translate): string {
  const name = markName(kind, t);
  return count > 1 ? `${name} (${t('timeline.count', { count })})` : name;
}
