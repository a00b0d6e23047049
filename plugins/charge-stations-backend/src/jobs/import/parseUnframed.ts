import { traceUnframedSchema } from '../../model';
import { checkedTime } from './fields';
import { ImportItem, LineProblem, ParseContext } from './importLine';
import { steveStatus } from './steveRow';

/**
 * What our own traces carry beside a record, because the format has no record for it: what the listener saw,
 * frames that are no message, rows of an earlier import.
 */
export function readUnframed(
  value: unknown,
  common: Pick<ImportItem, 'identity' | 'protocol' | 'connection'>,
  context: ParseContext,
): ImportItem[] {
  if (value === undefined) {
    return [];
  }
  const entries = traceUnframedSchema.safeParse(value);
  if (!entries.success) {
    // Somebody else's meta; the record itself is understood.
    return [];
  }
  return entries.data.map(({ at: time, connectionId, ...entry }) => {
    const at = checkedTime(Date.parse(time), context);
    const base = { ...common, at, connection: connectionId };
    switch (entry.kind) {
      case 'frame': {
        const { kind, direction, raw, encoding } = entry;
        return { ...base, kind, direction, raw, encoding };
      }
      case 'fact':
        return { ...base, kind: 'fact', fact: entry.fact };
      default:
        return steveStatus(readRow(entry.raw), {
          ...base,
          kind: 'status',
          raw: entry.raw,
        });
    }
  });
}

function readRow(raw: string): Record<string, string> {
  try {
    return JSON.parse(raw);
  } catch {
    throw new LineProblem('notJson', 'A row in meta is not JSON');
  }
}
