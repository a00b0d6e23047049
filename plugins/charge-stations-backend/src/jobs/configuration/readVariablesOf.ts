import {
  Answered,
  judgeReport,
  partOf,
  payloadOf,
  readReport,
  readVariables,
  variableOf,
} from '../../configuration';
import { gatherReports } from '../../conformance';
import { Clock, ConfigurationMessage, Millis } from '../../model';
import { AskStation, Read } from './askStation';

/** Between two looks at which parts of a report have come. */
const LOOK: Millis = 1_000;
/** So long after the last part a station may take for the next. */
const PART_PATIENCE: Millis = 2 * 60_000;
/** Variables in one call where the station does not say how many it takes. */
const FEW = 10;

export interface VariablesReading {
  ask: AskStation;
  requestId: number;
  /** The parts of reports that came from the station and are not looked at yet. */
  parts: () => Promise<ConfigurationMessage[]>;
  /** Keys of variables that stations have, and those that this one had. */
  knownKeys: readonly string[];
  clock: Clock;
  sleep: (pause: Millis) => Promise<void>;
}

/**
 * Reads a station of OCPP 2.x: its full inventory (2.0.1 part 2, use case B07), and where it has none to give, the
 * variables that are known by name (B06).
 */
export async function readVariablesOf(
  options: VariablesReading,
): Promise<Read> {
  const { ask, clock, requestId } = options;
  // The first part may be here before we have looked at the answer.
  const begun = clock.now();
  const answer = await ask('GetBaseReport', {
    requestId,
    reportBase: 'FullInventory',
  });
  const status =
    answer.result === 'ok'
      ? String(Object(answer.payload).status)
      : answer.code;
  if (status === 'Accepted') {
    return readParts(options, begun);
  }
  const refusal = `The station answered GetBaseReport with ${status}`;
  const named = await byName(options);
  return named.entries.length === 0
    ? { completeness: 'failed', entries: [], unknownKeys: [], problem: refusal }
    : {
        completeness: 'partial',
        ...named,
        problem: `${refusal}; known variables were asked for by name`,
      };
}

async function readParts(
  { clock, parts, requestId, sleep }: VariablesReading,
  begun: Millis,
): Promise<Read> {
  for (;;) {
    const own = (await parts()).filter(
      part => partOf(part).requestId === requestId && part.receivedAt >= begun,
    );
    const [report] = gatherReports({
      parts: own.map(partOf),
      requests: [],
      now: clock.now(),
    });
    const last = report?.lastPartAt ?? begun;
    const isOver = clock.now() - last > PART_PATIENCE;
    if (!report && isOver) {
      return {
        completeness: 'failed',
        entries: [],
        unknownKeys: [],
        problem: 'The station accepted to report, and no part of it came',
      };
    }
    if (report?.state === 'complete' || (report && isOver)) {
      return {
        ...judgeReport(report, 'FullInventory'),
        entries: own.flatMap(part => readReport(payloadOf(part))),
        unknownKeys: [],
        evidence: report.lastPart,
      };
    }
    await sleep(LOOK);
  }
}

async function byName({ ask, knownKeys }: VariablesReading): Promise<Answered> {
  const found: Answered = { entries: [], unknownKeys: [] };
  const variables = knownKeys.flatMap(key => variableOf(key) ?? []);
  for (let start = 0; start < variables.length; start += FEW) {
    const answer = await ask('GetVariables', {
      getVariableData: variables.slice(start, start + FEW),
    });
    if (answer.result === 'error') {
      break;
    }
    const { entries, unknownKeys } = readVariables(answer.payload);
    found.entries.push(...entries);
    found.unknownKeys.push(...unknownKeys);
  }
  return found;
}
