import { ImportRun, Millis } from '../../model';
import { parsed } from './fields';
import { ParsedLine } from './importLine';
import { parseFrameLog } from './parseFrameLog';
import { parseOpenOcppTrace } from './parseOpenOcppTrace';
import {
  parseSteveConnectorStatus,
  readSteveHeader,
} from './parseSteveConnectorStatus';

/** Reads one line as the format of its import says; a table's first line gives the import its columns. */
export function parseLine(
  line: string,
  run: Pick<ImportRun, 'format' | 'identity' | 'timeZone' | 'columns'>,
  now: Millis,
): { parsed: ParsedLine; columns: string[] | null } {
  const { columns, format, identity, timeZone } = run;
  const context = { identity, timeZone, now };
  if (line.trim() === '') {
    return { parsed: { kind: 'nothing' }, columns };
  }
  switch (format) {
    case 'openOcppTrace':
      return { parsed: parseOpenOcppTrace(line, context), columns };
    case 'frameLog':
      return { parsed: parseFrameLog(line, context), columns };
    default:
      return columns
        ? {
            parsed: parseSteveConnectorStatus(line, { ...context, columns }),
            columns,
          }
        : readHeader(line);
  }
}

function readHeader(line: string): {
  parsed: ParsedLine;
  columns: string[] | null;
} {
  let columns: string[] | null = null;
  const result = parsed(() => {
    columns = readSteveHeader(line);
    return { kind: 'nothing' };
  });
  return { parsed: result, columns };
}
