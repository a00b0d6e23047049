import { parseEntityRef } from '@backstage/catalog-model';
import { codeLabel } from '@forecourt/plugin-charge-stations-common';
import { Condition, CONNECTION_LOST_CODE, Scope, Severity } from '../model';
import { scopeWords, STATION } from '../model/scopes';
import { FaultMessage, Message, SiteMessage } from './decision';
import { kindOf } from './fault';
import { Fleet } from './fleet';
import { faultLink, siteLink } from './links';
import { Meanings } from './meanings';
import { NotificationRules } from './rules';
import { duration, utc } from './times';

/** What goes to the notifications plugin. */
export interface Payload {
  title: string;
  description: string;
  link?: string;
  severity: 'critical' | 'high' | 'normal' | 'low';
  /** What people can turn off: `fault`, `connectivity`, `warning`, `site`. */
  topic: string;
  scope: string;
}

/** What the notifications plugin's column holds. */
const LONGEST_TITLE = 255;
const MOST_STATIONS = 10;

const PREFIXES = { opened: '', worse: 'Worse: ', flapping: 'Flapping: ' };

const SEVERITIES: Record<Severity, [Payload['severity'], string]> = {
  1: ['critical', 'Danger (S1)'],
  2: ['high', 'Outage (S2)'],
  3: ['normal', 'Defect (S3)'],
  4: ['low', 'Warning (S4)'],
  5: ['low', 'Notice (S5)'],
};

/** What a message is put into words with. */
export interface Words {
  fleet: Fleet;
  rules: NotificationRules;
  meaningOf: Meanings;
}

/** A message in words. */
export function payloadOf(message: Message, context: Words): Payload {
  const payload =
    message.type === 'fault'
      ? faultPayload(message, context)
      : sitePayload(message, context.fleet);
  return { ...payload, title: shortened(payload.title) };
}

function faultPayload(
  { condition, change, notice }: FaultMessage,
  { fleet, rules, meaningOf }: Words,
): Payload {
  const station = fleet.station(condition.identity);
  const what = faultWords(condition, station?.title ?? condition.identity);
  const [severity, severityWords] = SEVERITIES[notice.severity];
  const base = {
    link: station && faultLink(station.entityRef, condition),
    topic: kindOf(condition),
    scope: notice.key,
    severity,
  };
  if (change === 'ended') {
    const endedAt = condition.closedAt ?? notice.lastSentAt;
    return {
      ...base,
      title: `Ended: ${what}`,
      description: `Ended after ${duration(endedAt - notice.since)}, at ${utc(
        endedAt,
      )}, and quiet since then. It began at ${utc(notice.since)}.`,
      severity: 'low',
    };
  }
  const sentences = [
    condition.blocking
      ? `${severityWords}, charging is not possible.`
      : `${severityWords}.`,
    asSentence(meaningOf(condition.code)),
    condition.info && `The station says: “${condition.info}”.`,
    `Since ${utc(notice.since)}.`,
    change === 'flapping' &&
      `It comes and goes: you hear of it again when it has been quiet for ${duration(
        rules.quiet,
      )}.`,
  ];
  return {
    ...base,
    title: `${PREFIXES[change]}${what}`,
    description: sentences.filter(Boolean).join(' '),
  };
}

/** Meanings in the packs are without a full stop. */
function asSentence(text: string | undefined): string | undefined {
  return text && `${text.replace(/\.$/, '')}.`;
}

function sitePayload(
  { change, notice, stations, stillOut, size, endedAt }: SiteMessage,
  fleet: Fleet,
): Payload {
  const place = parseEntityRef(notice.site).name;
  const titles = (identities: string[]) => namesOf(identities, fleet);
  const base = {
    link: siteLink(notice.site),
    topic: 'site',
    scope: notice.key,
  };
  if (change === 'opened') {
    return {
      ...base,
      title: `${place}: ${stations.length} of ${size} stations went out together`,
      description:
        `Offline or without sufficient power since ${utc(
          notice.since,
        )}: ${titles(stations)}. ` +
        `A common cause is likely, such as the site's power or its uplink. You do not hear of them one by one.`,
      severity: SEVERITIES[notice.severity][0],
    };
  }
  const end = endedAt ?? notice.lastSentAt;
  const rest =
    stillOut.length > 0 ? `Still out: ${titles(stillOut)}.` : 'All are back.';
  return {
    ...base,
    title: `Ended: ${place}: ${stations.length} of ${size} stations went out together`,
    description: `Ended after ${duration(end - notice.since)}, at ${utc(
      end,
    )}. ${rest}`,
    severity: 'low',
  };
}

/** `Quay 3, connector 2: GroundFailure (E210)`, `Quay 3 is offline`. */
function faultWords(condition: Condition, station: string): string {
  if (condition.code === CONNECTION_LOST_CODE) {
    return `${station} is offline`;
  }
  const { code, errorCode, vendorErrorCode } = condition;
  const label = codeLabel({
    code,
    errorCode: errorCode ?? undefined,
    vendorErrorCode: vendorErrorCode ?? undefined,
  });
  const words =
    code === 'station:reboot-loop' ? 'reboots again and again' : label;
  return `${[station, ...wordsWithin(condition.scope)].join(', ')}: ${words}`;
}

/** The station needs no word. */
function wordsWithin(scope: Scope): string[] {
  return scope === STATION ? [] : [scopeWords(scope)];
}

function namesOf(identities: string[], fleet: Fleet): string {
  const names = identities
    .slice(0, MOST_STATIONS)
    .map(identity => fleet.station(identity)?.title ?? identity);
  const more = identities.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE
    ? title
    : `${title.slice(0, LONGEST_TITLE - 1)}…`;
}
