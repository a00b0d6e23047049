import { Condition, Interval, Knowledge, Mark } from '../../model';
import { ownKnowledge } from '../../__testUtils__/faultProjector';
import { createFaultProjector } from '../projector';
import { FaultRules } from '../rules';
import { History } from './history';
import { START, readScript, readTime } from './script';

/** What a script made, as lines that read like a table. */
export interface Story {
  /** `ocpp16:GroundFailure connector:1 S1 blocking 0:05-1:00 cleared` and flags; `-...` is open. */
  conditions: string[];
  /** `faulted 0:05-1:00`, of one lane. */
  lane(name: string): string[];
  /** `boot 0:01 5.32` */
  marks: string[];
  /** `3 opened 1`: line, what it did, condition number. */
  effects: string[];
  /** `3 late`: line and judgements. */
  flags: string[];
  history: History;
}

/** Plays a script to the projector in one batch, and then lets time pass to `until`. */
export function play(
  script: string,
  options: {
    until?: string;
    knowledge?: Knowledge;
    rules?: Partial<FaultRules>;
  } = {},
): Story {
  const projector = createFaultProjector({
    knowledge: options.knowledge ?? ownKnowledge,
    rules: options.rules,
  });
  const history = new History();
  const projection = projector.apply(null, readScript(script));
  history.take(projection);
  if (options.until) {
    history.take(projector.advance(projection.state, readTime(options.until)));
  }
  return tell(history);
}

function tell(history: History): Story {
  const byNumber = <T extends { number: number }>(rows: Iterable<T>) =>
    [...rows].sort((a, b) => a.number - b.number);
  return {
    history,
    conditions: byNumber(history.conditions.values()).map(tellCondition),
    lane: name => history.lane(name).map(tellInterval),
    marks: byNumber(history.marks.values()).map(tellMark),
    effects: history.effects,
    flags: [...history.flags].map(
      ([evidence, flags]) => `${evidence.split('/')[1]} ${flags.join(' ')}`,
    ),
  };
}

function tellCondition(condition: Condition): string {
  const { code, scope, severity, count, occurrences, blockedUntil } = condition;
  const flags = [
    'unconfirmed',
    'unverified',
    'late',
    'backdated',
    'flapping',
  ] as const;
  return [
    `${code} ${scope} S${severity}`,
    condition.blocking ? 'blocking' : 'warning',
    tellSpan(condition.openedAt, condition.closedAt),
    condition.closeReason,
    condition.closePrecision === 'gap' ? 'gap' : null,
    blockedUntil === null ? null : `blockedUntil=${tellTime(blockedUntil)}`,
    count === 1 ? null : `count=${count}`,
    occurrences === 1 ? null : `occurrences=${occurrences}`,
    condition.causedBy === null ? null : `cause=${condition.causedBy}`,
    ...flags.filter(flag => condition[flag]),
  ]
    .filter(word => word !== null)
    .join(' ');
}

function tellInterval({ state, cause, from, to }: Interval): string {
  return `${cause ? `${state}(${cause})` : state} ${tellSpan(from, to)}`;
}

function tellMark({ kind, at, detail }: Mark): string {
  return [kind, tellTime(at), detail].filter(word => word !== null).join(' ');
}

function tellSpan(from: number, to: number | null): string {
  return `${tellTime(from)}-${to === null ? '...' : tellTime(to)}`;
}

/** `m:ss`, or `h:mm:ss` from the first hour on; a minus sign for times before the start. */
export function tellTime(at: number): string {
  const seconds = Math.abs(at - START) / 1000;
  const sign = at < START ? '-' : '';
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0
    ? `${sign}${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${sign}${minutes}:${two(seconds % 60)}`;
}
