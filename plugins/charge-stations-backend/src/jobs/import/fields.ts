import { z } from 'zod';
import { Millis, Protocol } from '../../model';
import { isStorableText } from '../../store';
import {
  LineProblem,
  MAX_IDENTITY_LENGTH,
  ParseContext,
  ParsedLine,
} from './importLine';

const recordSchema = z.record(z.string(), z.unknown());

export type JsonRecord = z.infer<typeof recordSchema>;

/** Runs a parser; its {@link LineProblem} is its result. */
export function parsed(parse: () => ParsedLine): ParsedLine {
  try {
    return parse();
  } catch (error) {
    if (error instanceof LineProblem) {
      const { reason, message } = error;
      return { kind: 'problem', reason, message };
    }
    throw error;
  }
}

/** The line as a JSON object. */
export function readRecord(line: string): JsonRecord {
  const value = recordSchema.safeParse(readJson(line));
  if (!value.success) {
    throw new LineProblem('notARecord', 'The line is JSON, but no object');
  }
  return value.data;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LineProblem('notJson', 'The line is not JSON');
  }
}

/** The first of these members that is there. */
export function member(record: JsonRecord, names: readonly string[]): unknown {
  const name = names.find(
    it => record[it] !== undefined && record[it] !== null,
  );
  return name === undefined ? undefined : record[name];
}

export function readIdentity(value: unknown, context: ParseContext): string {
  const identity = value === undefined ? context.identity : String(value);
  if (
    !identity ||
    identity.length > MAX_IDENTITY_LENGTH ||
    !isStorableText(identity)
  ) {
    throw new LineProblem(
      'noStation',
      'The line names no station; say whose it is with --identity',
    );
  }
  return identity;
}

/** ISO 8601 with a zone, or a number of milliseconds since 1970. */
export function readTime(value: unknown, context: ParseContext): Millis {
  const at = typeof value === 'number' ? Math.floor(value) : isoTime(value);
  return checkedTime(at, context);
}

/** A time that evidence can have. */
export function checkedTime(at: Millis, context: ParseContext): Millis {
  if (!Number.isSafeInteger(at) || at < 0) {
    throw new LineProblem(
      'noTime',
      'The line has no time such as 2026-01-31T08:00:00Z',
    );
  }
  if (at > context.now) {
    throw new LineProblem('inTheFuture', 'The time of the line is yet to come');
  }
  return at;
}

function isoTime(value: unknown): Millis {
  return typeof value === 'string' && /(Z|[+-]\d\d:?\d\d)$/i.test(value)
    ? Date.parse(value)
    : NaN;
}

const PROTOCOLS: Record<string, Protocol> = {
  '1.6': 'ocpp1.6',
  '1.6j': 'ocpp1.6',
  '2.0.1': 'ocpp2.0.1',
  '2.1': 'ocpp2.1',
};

/** `1.6`, `ocpp1.6`, `OCPP 2.0.1` ...; 1.6 where nothing is said. */
export function readProtocol(value: unknown): Protocol {
  if (value === undefined) {
    return 'ocpp1.6';
  }
  const version = String(value)
    .toLowerCase()
    .replace(/^ocpp\s*/, '');
  if (!Object.hasOwn(PROTOCOLS, version)) {
    throw new LineProblem(
      'unknownVersion',
      'Versions that are read: 1.6, 2.0.1 and 2.1',
    );
  }
  return PROTOCOLS[version];
}
