import { StationEvent, eventRefOf } from '../model';
import { closingWords } from './closing';
import { Group } from './cohort';
import { isSiteWide } from './common';
import { coversWhole, windowOf } from './planned';
import { Fact, Reason, SilenceFacts } from './types';

/** Tells one thing about a silence, where it is known. */
type Teller = (facts: SilenceFacts) => Reason | null;

const reason = (
  fact: Fact,
  detail: string,
  on: { events?: Array<StationEvent | null>; stations?: string[] } = {},
): Reason => ({
  fact,
  detail,
  evidence: (on.events ?? []).flatMap(event =>
    event
      ? {
          ...eventRefOf(event),
          type: event.type,
          receivedAt: event.receivedAt,
        }
      : [],
  ),
  stations: on.stations ?? [],
});

const ours: Teller = ({ span, ending }) => {
  if (span.cause !== 'ours') {
    return null;
  }
  return ending?.type === 'evidenceLost'
    ? reason(
        'evidenceLost',
        `What the station said could not be stored: ${ending.frames} frames are missing.`,
        { events: [ending] },
      )
    : reason('ourAbsence', 'Our listener was not running.', {
        events: [ending],
      });
};

const upstream: Teller = ({ span, ending }) =>
  span.cause === 'upstream'
    ? reason(
        'upstreamClosed',
        'The CSMS that the station is passed on to closed the connection, or could not be reached.',
        { events: [ending] },
      )
    : null;

const planned: Teller = facts => {
  const window = windowOf(facts);
  if (!window) {
    return null;
  }
  const name = window.title ? ` (${window.title})` : '';
  return reason(
    'plannedWindow',
    coversWhole(facts)
      ? `A planned window${name} covers all of it.`
      : `It began within a planned window${name} and lasted beyond it.`,
  );
};

const afterOurGap: Teller = ({ span, ending }) =>
  span.cause === null && ending?.type === 'listenerGap'
    ? reason(
        'afterOurGap',
        'Our listener had just started again, and the station did not come back at once. Nobody saw when its connection ended.',
        { events: [ending] },
      )
    : null;

const alreadyAway: Teller = ({ span, began }) =>
  began < span.from
    ? reason(
        'alreadyAway',
        'It was away already before our listener stopped, and still was when it started again.',
      )
    : null;

const fleet: Teller = ({ cohort: { fleet: all } }) =>
  all.silent.length > 0
    ? reason('fleet', `Of all stations, ${togetherWords(all)}.`)
    : null;

const site: Teller = ({ cohort }) => {
  const { site: own } = cohort;
  if (!own) {
    return reason(
      'siteUnknown',
      'The station has no site, so no neighbour tells its own silence from that of its surroundings.',
    );
  }
  if (own.members === 1) {
    return reason(
      'siteOfOne',
      'No other station of its site was connected, so nothing tells its own silence from that of the site.',
    );
  }
  const { silent } = own;
  if (silent.length === 0) {
    const stayed = own.members - 1;
    return reason(
      'siteStayed',
      stayed === 1
        ? 'The other station of its site stayed connected.'
        : `The other ${stayed} stations of its site stayed connected.`,
    );
  }
  return isSiteWide(own)
    ? reason('site', `Of its site, ${togetherWords(own)}.`, {
        stations: silent,
      })
    : reason(
        'siteTooFew',
        `Of its site, ${togetherWords(
          own,
        )}; fewer than three, or than 30 %, is too few to tell one cause from chance.`,
        { stations: silent },
      );
};

const network: Teller = ({ cohort: { network: group } }) =>
  group && group.silent.length > 0
    ? reason('network', `Of network ${group.key}, ${togetherWords(group)}.`, {
        stations: group.silent,
      })
    : null;

const vendorModel: Teller = ({ cohort: { vendorModel: group } }) =>
  group && group.silent.length > 0
    ? reason('vendorModel', `Of ${group.key}, ${togetherWords(group)}.`, {
        stations: group.silent,
      })
    : null;

const closing: Teller = ({ ending }) => {
  if (ending === null) {
    return reason('noClosing', 'How it began is not on record.');
  }
  return ending.type === 'connectionClosed'
    ? reason('closing', closingWords(ending), {
        events: [ending],
      })
    : null;
};

const afterwards: Teller = ({ span, returned }) => {
  if (!returned) {
    return span.to === null ? reason('away', 'It has not come back.') : null;
  }
  const { opened, boot } = returned;
  if (!boot) {
    return reason(
      'returned',
      'It came back without a boot: it had kept running, and so had its power.',
      { events: [opened] },
    );
  }
  return reason(
    'returned',
    boot.reason
      ? `It came back with a boot, and says why: ${boot.reason}.`
      : 'It came back with a boot: it had lost its power or restarted, unless it boots whenever it connects.',
    { events: [boot] },
  );
};

const partialView: Teller = ({ cohort }) =>
  cohort.isPartial
    ? reason(
        'partialView',
        'Only stations that you may see were compared with it.',
      )
    : null;

/** What others did says nothing where our own side was away: then nobody was seen to stay connected. */
const ofOthers =
  (tell: Teller): Teller =>
  facts =>
    facts.span.cause === null ? tell(facts) : null;

const TELLERS: readonly Teller[] = [
  ours,
  upstream,
  planned,
  afterOurGap,
  alreadyAway,
  closing,
  afterwards,
  ...[site, network, vendorModel, fleet, partialView].map(ofOthers),
];

/** All that is on record about a silence, in an order that reads as a story. */
export function reasonsOf(facts: SilenceFacts): Reason[] {
  return TELLERS.flatMap(tell => tell(facts) ?? []);
}

/** `2 of 5 lost the connection within a minute`: the station itself is one of them. */
function togetherWords({ members, silent }: Group): string {
  return `${
    silent.length + 1
  } of ${members} lost the connection within a minute`;
}
