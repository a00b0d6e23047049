import { Condition, FaultNotice, Millis, Notice } from '../../model';
import { conditionOf } from '../../store/queries/__testUtils__/history';
import { decide, isForgotten, toldNames } from '../decide';
import { Message } from '../decision';
import { Fault, observe } from '../fault';
import { fleetOf, TellableStation } from '../fleet';
import { payloadOf } from '../payload';
import { defaultRules, NotificationRules } from '../rules';
import { Muted } from '../situation';

export const SECOND: Millis = 1_000;
export const MINUTE: Millis = 60 * SECOND;

/** Ten stations of the harbour, CP1 to CP10, and one that stands alone. */
export const stations: TellableStation[] = [
  ...Array.from({ length: 10 }, (_, index) => ({
    identity: `CP${index + 1}`,
    site: 'system:default/harbour',
  })),
  { identity: 'LONELY', site: null },
].map(({ identity, site }) => ({
  identity,
  entityRef: `chargestation:default/${identity.toLowerCase()}`,
  title: `Quay ${identity.replace('CP', '')}`,
  owner: 'group:default/team-harbour',
  site,
}));

/** A condition as it is written at a moment: it opened or closed then, unless said otherwise. */
export type Step = [at: Millis, condition: Partial<Condition>];

/** Steps of a fault that opens and closes at these times, alternately, each opening within minutes of the last end. */
export function flaps(
  times: Millis[],
  difference: Partial<Condition> = {},
): Step[] {
  return times.map((at, index) => {
    const openings = Math.floor(index / 2) + 1;
    return [
      at,
      {
        openedAt: times[0],
        firstSeenAt: times[0],
        lastSeenAt: index % 2 === 0 ? at : times[index - 1],
        closedAt: index % 2 === 0 ? null : at,
        occurrences: openings,
        flapping: openings >= 5,
        ...difference,
      },
    ];
  });
}

/** What was told at a moment: `send`, `update` or `end`, and of what. */
export interface Told {
  at: Millis;
  type: string;
  title: string;
  message: Message;
}

/** Lets a second pass after the other, and tells what is decided. */
export function play(options: {
  steps: Step[];
  until: Millis;
  fleet?: TellableStation[];
  isMuted?: (condition: Condition) => Muted | undefined;
  rules?: Partial<NotificationRules>;
}): { told: Told[]; notices: Notice[] } {
  const rules = { ...defaultRules, ...options.rules };
  const fleet = fleetOf(options.fleet ?? stations);
  const steps = [...options.steps].sort(([a], [b]) => a - b);
  const told: Told[] = [];
  const faults = new Map<string, Fault>();
  let notices: Notice[] = [];
  for (let now = 0; now <= options.until; now += SECOND) {
    while (steps.length > 0 && steps[0][0] <= now) {
      const [at, difference] = steps.shift()!;
      const condition = conditionOf({
        number: 1,
        openedAt: at,
        ...difference,
      });
      const { identity, number } = condition;
      const key = `${identity}/${number}`;
      faults.set(key, observe(faults.get(key), condition));
    }
    const decisions = decide({
      now,
      faults: [...faults.values()],
      notices,
      fleet,
      isMuted: options.isMuted ?? (() => undefined),
      rules,
    });
    for (const decision of decisions) {
      const notice =
        'message' in decision ? decision.message.notice : decision.notice;
      notices = notices.filter(({ key }) => key !== notice.key);
      if (decision.type !== 'end' && decision.type !== 'drop') {
        notices.push(notice);
      }
      if ('message' in decision) {
        const { message, type } = decision;
        const { title } = payloadOf(message, {
          fleet,
          rules,
          meaningOf: () => undefined,
        });
        told.push({ at: now, type, title, message });
      }
    }
    const names = toldNames(notices);
    faults.forEach((fault, key) => {
      if (isForgotten(fault, { told: names, rules, now })) {
        faults.delete(key);
      }
    });
  }
  return { told, notices };
}

/** What was told in short: `[second, type, title]`. */
export function inShort(told: Told[]): Array<[number, string, string]> {
  return told.map(({ at, type, title }) => [at / SECOND, type, title]);
}

/** A fault notice as it was stored. */
export function noticeOf(difference: Partial<FaultNotice> = {}): FaultNotice {
  return {
    type: 'fault',
    key: 'charge-station:CP1:connector:1:ocpp16:GroundFailure:1970-01-01T00:00:00.000Z',
    fault: {
      identity: 'CP1',
      scope: 'connector:1',
      code: 'ocpp16:GroundFailure',
    },
    since: 0,
    severity: 1,
    flapping: false,
    firstSentAt: 0,
    lastSentAt: 0,
    ...difference,
  };
}
