import type { ApiImport } from '@forecourt/plugin-charge-stations-common';
import { counted } from './counted';

/** What became of an import, for people. */
export function reportOf(run: ApiImport): string {
  const { counts, linesDone, problems, stations } = run;
  const { count, identities } = stations.notRegistered;
  const more = count - identities.length;
  return [
    `Import ${run.id} of ${run.name}: ${run.state}`,
    `  lines           ${linesDone}, ${counts.emptyLines} of them empty or a header`,
    `  stored          ${counted(counts.stored, 'record')}`,
    `  known before    ${counted(counts.known, 'record')}`,
    `  not kept        ${counted(counts.heartbeats, 'heartbeat')}`,
    `  stations        ${stations.all}, ${stations.changed} with something new`,
    `  not understood  ${counted(counts.linesNotUnderstood, 'line')}`,
    ...problems.flatMap(({ message, lines, examples }) => [
      `    ${lines} × ${message}`,
      ...examples.map(({ line, excerpt }) => `      line ${line}: ${excerpt}`),
    ]),
    ...(count > 0
      ? [
          `  not registered  ${counted(
            count,
            'station',
          )}; their evidence is stored, an entity of the catalog makes them visible to others:`,
          `    ${identities.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ]
      : []),
    ...(run.error ? [`  error           ${run.error}`] : []),
    '',
  ].join('\n');
}

/**
 * Whether the import did what it was asked to: it came to its end and understood something, or everything where
 * that is demanded.
 */
export function isSuccess(run: ApiImport, options: { strict: boolean }) {
  const { emptyLines, linesNotUnderstood } = run.counts;
  const understood = run.linesDone - emptyLines - linesNotUnderstood;
  const isUnderstood = options.strict
    ? linesNotUnderstood === 0
    : understood > 0 || linesNotUnderstood === 0;
  return run.state === 'done' && isUnderstood;
}
