import {
  ConfigurationMessage,
  ConfigurationReading,
  Millis,
  Protocol,
} from '../model';
import { aboutOf, isOfReport, isOver, payloadOf } from './messages';
import {
  Json,
  readChange,
  readKeys,
  readSetVariables,
  readVariables,
} from './readAnswers';
import { readReports } from './seenReports';

/** A reading out of messages, and what the messages were of. */
export interface SeenReading extends ConfigurationReading {
  protocol: Protocol;
  source: ConfigurationMessage['source'];
  /** Somebody wrote, instead of asking. */
  isWrite: boolean;
  connectionId: string;
}

/**
 * Makes readings of what passed between a station and whoever asked it, in the order in which it came. What is not
 * through yet is left for the next time.
 */
export function seenReadings(
  messages: readonly ConfigurationMessage[],
  now: Millis,
): {
  readings: SeenReading[];
  /** Ids of messages that nothing more follows from. */
  settled: number[];
} {
  const answers = readAnswers(messages, now);
  const reports = readReports(messages, now);
  return {
    readings: [...answers.readings, ...reports.readings].sort(
      (a, b) => a.takenAt - b.takenAt,
    ),
    settled: [...answers.settled, ...reports.settled],
  };
}

function readAnswers(messages: readonly ConfigurationMessage[], now: Millis) {
  const open = new Map<string, ConfigurationMessage>();
  const readings: SeenReading[] = [];
  const settled: number[] = [];
  for (const message of messages.filter(it => !isOfReport(it))) {
    const key = `${message.connectionId} ${message.messageId}`;
    if (message.direction === 'toStation' && message.messageKind === 'call') {
      open.set(key, message);
      continue;
    }
    const call = open.get(key);
    open.delete(key);
    settled.push(message.id, ...(call ? [call.id] : []));
    const reading =
      message.messageKind === 'callResult' &&
      message.direction === 'fromStation' &&
      readingOf(message, call && payloadOf(call));
    if (reading) {
      readings.push({ ...aboutOf(message), ...reading });
    }
  }
  const over = [...open.values()].filter(call => isOver(call, now));
  return { readings, settled: [...settled, ...over.map(({ id }) => id)] };
}

type Told = Pick<
  SeenReading,
  'completeness' | 'entries' | 'unknownKeys' | 'problem' | 'isWrite'
>;

const ASKED = 'Only some keys were asked for';
const PENDING = 'Takes effect after a reboot';

/** What an answer tells; the call may not have been seen. */
function readingOf(
  message: ConfigurationMessage,
  request: Json | undefined,
): Told | null {
  const answer = payloadOf(message);
  const partial = {
    completeness: 'partial' as const,
    unknownKeys: [],
    problem: null,
  };
  switch (message.action) {
    case 'GetConfiguration': {
      const keys = readKeys(answer);
      return keys.entries.length + keys.unknownKeys.length === 0
        ? null
        : { ...keys, ...judgeKeys(keys.entries, request), isWrite: false };
    }
    case 'GetVariables': {
      const variables = readVariables(answer);
      return variables.entries.length + variables.unknownKeys.length === 0
        ? null
        : { ...partial, ...variables, problem: ASKED, isWrite: false };
    }
    case 'ChangeConfiguration':
    case 'SetVariables': {
      const { entries, isPending } =
        message.action === 'SetVariables'
          ? readSetVariables(request, answer)
          : readChange(request, answer);
      const problem = isPending ? PENDING : null;
      return entries.length === 0
        ? null
        : { ...partial, entries, problem, isWrite: true };
    }
    default:
      return null;
  }
}

/** Whether an answer to GetConfiguration has all keys: asked for without any, and not cut at the station's limit. */
function judgeKeys(
  entries: Told['entries'],
  request: Json | undefined,
): Pick<Told, 'completeness' | 'problem'> {
  if (request === undefined) {
    return {
      completeness: 'partial',
      problem: 'What was asked for was not seen',
    };
  }
  if (Array.isArray(request.key) && request.key.length > 0) {
    return { completeness: 'partial', problem: ASKED };
  }
  return mayBeCut(entries)
    ? { completeness: 'partial', problem: cutAt(entries.length) }
    : { completeness: 'complete', problem: null };
}

/** Exactly as many keys as the station says it gives at once (OCPP 1.6 edition 2, section 9.1.9). */
export function mayBeCut(entries: Told['entries']): boolean {
  const limit = entries.find(
    ({ key }) => key.toLowerCase() === 'getconfigurationmaxkeys',
  );
  return limit?.value !== undefined && Number(limit.value) === entries.length;
}

export function cutAt(keys: number): string {
  return `The station gives ${keys} keys at once and gave as many, so there may be more`;
}
