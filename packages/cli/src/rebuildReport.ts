import type { ApiRebuild } from '@forecourt/plugin-charge-stations-common';
import { counted } from './counted';

export function isUnderWay({ state }: ApiRebuild): boolean {
  return state === 'waiting' || state === 'running';
}

/** How far it is, and how fast since it was looked at first. */
export function progressOf(
  run: ApiRebuild,
  since: { at: number; run: ApiRebuild; now: number },
): string {
  if (run.state === 'waiting') {
    return `Waiting for its turn: ${counted(run.stations.total, 'station')}`;
  }
  const { total, failed } = run.stations;
  const through = endedOf(run);
  const seconds = (since.now - since.at) / 1000;
  const rate = (through - endedOf(since.run)) / seconds;
  return [
    `${through} of ${counted(total, 'station')}`,
    ...(rate > 0
      ? [
          `${rate.toFixed(1)} stations/s`,
          `${duration((total - through) / rate)} left`,
        ]
      : []),
    `${failed} failed`,
  ].join(' · ');
}

/** What became of a rebuild, for people. */
export function rebuildReportOf(run: ApiRebuild): string {
  const { failures, stations } = run;
  const { total, done, failed, differing } = stations;
  const more = failed - failures.length;
  return [
    `Rebuild ${run.id}: ${run.state}`,
    `  stations        ${total}`,
    `  made anew       ${done}, ${differing} of them with more or fewer faults or states than before`,
    `  not begun       ${total - done - failed}`,
    `  failed          ${failed}${
      failed > 0 ? ', without history until they are made anew' : ''
    }`,
    ...failures.map(({ identity, reason }) => `    ${identity}: ${reason}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
    '',
  ].join('\n');
}

function endedOf({ stations }: ApiRebuild): number {
  return stations.done + stations.failed;
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0
    ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.ceil(seconds)} s`;
}
