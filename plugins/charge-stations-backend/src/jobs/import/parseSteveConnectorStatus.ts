import { readCsvLine } from './csv';
import { checkedTime, parsed, readIdentity } from './fields';
import { LineProblem, ParseContext, ParsedLine } from './importLine';
import { steveStatus } from './steveRow';
import { zonedTime } from '../../model/zonedTime';

/** Columns without which a row says nothing. */
const NEEDED = ['connector_id', 'status_timestamp', 'status', 'error_code'];

/**
 * The columns that a header names. SteVe's `connector_status` has a key in place of the station and the
 * connector: the export joins it to `connector` (docs/operating.md has the query).
 *
 * @throws LineProblem where a column is missing.
 */
export function readSteveHeader(line: string): string[] {
  const columns = readCsvLine(line.replace(/^\uFEFF/, '')).map(name =>
    name.trim().toLowerCase(),
  );
  const missing = NEEDED.filter(name => !columns.includes(name));
  if (missing.length > 0) {
    throw new LineProblem(
      'missingColumn',
      `The first line must name the columns ${NEEDED.join(
        ', ',
      )} and charge_box_id; missing: ${missing.join(', ')}`,
    );
  }
  return columns;
}

/** A row of SteVe's table `connector_status`, which has one for each StatusNotification (OCPP 1.6 §4.9). */
export function parseSteveConnectorStatus(
  line: string,
  context: ParseContext & { columns: readonly string[] },
): ParsedLine {
  return parsed(() => {
    const { columns } = context;
    const cells = readCsvLine(line);
    if (cells.length !== columns.length) {
      throw new LineProblem(
        'badCsv',
        `The row has ${cells.length} cells and the header ${columns.length}`,
      );
    }
    const row: Record<string, string> = Object.fromEntries(
      columns.map((column, index) => [column, cells[index]]),
    );
    const at = zonedTime(row.status_timestamp, context.timeZone);
    const base = {
      kind: 'status',
      at: checkedTime(at, context),
      identity: readIdentity(row.charge_box_id || undefined, context),
      protocol: 'ocpp1.6',
      connection: '',
      raw: JSON.stringify(row),
    } as const;
    return { kind: 'items', items: [steveStatus(row, base)] };
  });
}
