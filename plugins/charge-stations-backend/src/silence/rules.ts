import { Millis } from '../model';
import { closingKind } from './closing';
import { isFleetWide, isGroupWide, isSiteWide } from './common';
import { coversWhole, windowOf } from './planned';
import { Confidence, Fact, SilenceFacts, Verdict } from './types';

/** What is made of a silence. */
export interface Judgement {
  verdict: Verdict;
  confidence: Confidence;
  /** The facts that it rests on, the weightiest first. */
  because: Fact[];
}

/** One line of the table by which silences are judged. */
export interface Rule extends Judgement {
  holds: (facts: SilenceFacts) => boolean;
}

/** Stations may wait this long before they try to connect again after we were away. */
const SLOW_RETURN: Millis = 15 * 60_000;

/** `BootReasonEnumType` (OCPP 2.0.1 Part 2): the station says that it restarted, and not for want of power. */
const RESTARTS = new Set([
  'ApplicationReset',
  'FirmwareUpdate',
  'LocalReset',
  'RemoteReset',
  'ScheduledReset',
  'Watchdog',
]);

/**
 * The first that holds decides. What our own record says comes first, then what the station says itself, then
 * what several stations share, and last what is known of this one alone.
 */
export const RULES: readonly Rule[] = [
  {
    verdict: 'ours',
    confidence: 'certain',
    because: ['evidenceLost', 'ourAbsence'],
    holds: ({ span }) => span.cause === 'ours',
  },
  {
    verdict: 'upstream',
    confidence: 'certain',
    because: ['upstreamClosed'],
    holds: ({ span }) => span.cause === 'upstream',
  },
  {
    verdict: 'planned',
    confidence: 'certain',
    because: ['plannedWindow'],
    holds: coversWhole,
  },
  {
    verdict: 'planned',
    confidence: 'likely',
    because: ['plannedWindow'],
    holds: facts => windowOf(facts) !== undefined,
  },
  {
    // All stations begin this silence at our start, so who else did says nothing.
    verdict: 'ours',
    confidence: 'likely',
    because: ['afterOurGap', 'returned'],
    holds: facts =>
      isAfterOurGap(facts) &&
      facts.returned?.boot === null &&
      (facts.span.to ?? facts.now) - facts.span.from <= SLOW_RETURN,
  },
  {
    verdict: 'undetermined',
    confidence: 'weak',
    because: ['afterOurGap'],
    holds: isAfterOurGap,
  },
  {
    verdict: 'station',
    confidence: 'likely',
    because: ['returned'],
    holds: ({ returned }) => RESTARTS.has(returned?.boot?.reason ?? ''),
  },
  {
    verdict: 'ours',
    confidence: 'weak',
    because: ['fleet'],
    holds: ({ cohort }) => isFleetWide(cohort.fleet),
  },
  {
    verdict: 'siteUplink',
    confidence: 'likely',
    because: ['site', 'returned'],
    holds: ({ cohort }) => cohort.site !== null && isSiteWide(cohort.site),
  },
  {
    verdict: 'group',
    confidence: 'likely',
    because: ['network'],
    holds: ({ cohort }) =>
      cohort.network !== null && isGroupWide(cohort.network),
  },
  {
    verdict: 'group',
    confidence: 'weak',
    because: ['vendorModel'],
    holds: ({ cohort }) =>
      cohort.vendorModel !== null && isGroupWide(cohort.vendorModel),
  },
  {
    verdict: 'undetermined',
    confidence: 'weak',
    because: ['siteTooFew'],
    holds: ({ cohort }) => (cohort.site?.silent.length ?? 0) > 0,
  },
  {
    verdict: 'station',
    confidence: 'likely',
    because: ['closing'],
    holds: ({ ending }) =>
      ['deliberate', 'refused'].includes(closingKind(ending) ?? ''),
  },
  {
    verdict: 'station',
    confidence: 'likely',
    because: ['siteStayed', 'closing', 'returned'],
    holds: facts =>
      closingKind(facts.ending) === 'sudden' && hasNeighbours(facts),
  },
  {
    verdict: 'station',
    confidence: 'weak',
    because: ['returned', 'closing'],
    holds: ({ ending, returned }) =>
      closingKind(ending) === 'sudden' && Boolean(returned?.boot),
  },
];

/** What is made of a silence that no rule holds for. */
export const OTHERWISE: Judgement = {
  verdict: 'undetermined',
  confidence: 'weak',
  because: ['noClosing', 'closing', 'siteUnknown', 'siteOfOne'],
};

function isAfterOurGap({ ending }: SilenceFacts): boolean {
  return ending?.type === 'listenerGap';
}

function hasNeighbours({ cohort }: SilenceFacts): boolean {
  return cohort.site !== null && cohort.site.members > 1;
}
