import {
  OpenOcppTraceRecord,
  openOcppTraceRecords,
} from '@forecourt/plugin-charge-stations-common';
import { FrameEvidence, STATUS_ROW, TraceUnframed } from '../../model';
import {
  EvidenceQueries,
  EvidenceRange,
  EvidenceRecord,
} from '../../store/queries';
import { presentFrame, toIso } from '../present';

/** Records a query: few enough that it does not hold a SQLite process for long. */
const PAGE = 500;
/** What may wait for a record that it can be written beside. */
const MOST_BESIDE = 1_000;

/**
 * The evidence of a range as Open OCPP Trace, one record a line. Where the format has no record for something, the
 * next record has it in `meta.before`, or the last one in `meta.after`: extensions belong into `meta`. A
 * range without any message has no record and so no line.
 */
export async function* traceLines(
  evidence: EvidenceQueries,
  range: Omit<EvidenceRange, 'limit' | 'cursor'>,
): AsyncGenerator<string> {
  let beside: TraceUnframed[] = [];
  let held: OpenOcppTraceRecord | null = null;
  let cursor: string | undefined;
  do {
    const page = await evidence.listRecords({ ...range, limit: PAGE, cursor });
    cursor = page.nextCursor;
    for (const record of page.items) {
      const written = recordsOf(range.identity, record.frame);
      if (written.length === 0) {
        beside.push(...unframed(record));
      } else {
        if (held) {
          yield lineOf(held);
        }
        const [first, ...rest] = withBeside(written, 'before', beside);
        beside = [];
        held = rest.pop() ?? first;
        if (held !== first) {
          yield lineOf(first);
        }
      }
      if (held && beside.length >= MOST_BESIDE) {
        yield lineOf(withBeside([held], 'after', beside)[0]);
        [held, beside] = [null, []];
      }
    }
  } while (cursor);
  if (held) {
    yield lineOf(withBeside([held], 'after', beside)[0]);
  }
}

function lineOf(record: OpenOcppTraceRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function recordsOf(
  identity: string,
  frame: FrameEvidence | null,
): OpenOcppTraceRecord[] {
  return frame
    ? openOcppTraceRecords(identity, {
        ...presentFrame(frame),
        reportedAt: null,
        flags: [],
        answerDelay: null,
      })
    : [];
}

function withBeside(
  [first, ...rest]: OpenOcppTraceRecord[],
  where: 'before' | 'after',
  beside: TraceUnframed[],
): OpenOcppTraceRecord[] {
  return beside.length > 0
    ? [{ ...first, meta: { ...first.meta, [where]: beside } }, ...rest]
    : [first, ...rest];
}

function unframed({ event, frame }: EvidenceRecord): TraceUnframed[] {
  const common = {
    at: toIso(event.receivedAt),
    connectionId: event.connectionId,
  };
  if (frame) {
    return unframedFrame(frame, common);
  }
  switch (event.type) {
    case 'connectionOpened': {
      const { type, protocol, remoteAddress, supersedes, upstream } = event;
      const fact = {
        type,
        protocol,
        remoteAddress,
        supersedes,
        ...(upstream === undefined ? {} : { upstream }),
      };
      return [{ kind: 'fact', ...common, fact }];
    }
    case 'connectionClosed': {
      const { type, code, reason, by, lastFrameAt } = event;
      const fact = { type, code, reason, by, lastFrameAt };
      return [{ kind: 'fact', ...common, fact }];
    }
    case 'listenerGap': {
      const { type, from, to } = event;
      return [{ kind: 'fact', ...common, fact: { type, from, to } }];
    }
    case 'evidenceLost': {
      const { type, from, to, frames } = event;
      return [{ kind: 'fact', ...common, fact: { type, from, to, frames } }];
    }
    case 'listenerSecurity': {
      const { type, securityType, detail, remoteAddress } = event;
      const fact = { type, securityType, detail, remoteAddress };
      return [{ kind: 'fact', ...common, fact }];
    }
    default:
      return [];
  }
}

/** A frame that is no message of the format; what we answered to it is one more. */
function unframedFrame(
  frame: FrameEvidence,
  common: { at: string; connectionId: string },
): TraceUnframed[] {
  const { answer, direction, violations } = frame;
  if (violations.some(({ rule }) => rule === STATUS_ROW)) {
    return [{ kind: 'status', ...common, raw: frame.raw }];
  }
  // Text that no database keeps as such is base64 here as well, but it was text.
  const isText = frame.encoding === 'base64' && frame.messageKind !== 'unknown';
  const { raw, encoding } = isText
    ? {
        raw: Buffer.from(frame.raw, 'base64').toString('utf8'),
        encoding: 'text' as const,
      }
    : frame;
  const kind = 'frame';
  return [
    { kind, ...common, direction, raw, encoding },
    ...(answer === null
      ? []
      : [
          {
            kind,
            ...common,
            direction: 'toStation',
            raw: answer,
            encoding: 'text',
          } as const,
        ]),
  ];
}
