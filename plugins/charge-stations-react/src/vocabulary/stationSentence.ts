import {
  CONNECTION_LOST_CODE,
  type ApiCondition,
  type ApiStation,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatDuration,
  formatSince,
  toMillis,
  type FormatOptions,
} from '../time/format';
import type { Translate } from '../translation';
import { codeWords } from './codeLabel';
import { scopeLabel } from './scopeLabel';

/** @public */
export interface SentenceOptions extends FormatOptions {
  station: ApiStation;
  now: number;
  t: Translate;
}

/**
 * What a reader comes to a station for, answer first: "Faulted since 14:02 (3 h 12 m): ground fault
 * on connector 2."
 *
 * @public
 */
export function stationSentence(options: SentenceOptions): string {
  const { station, t } = options;
  const entities = station.duplicateEntityRefs?.length ?? 0;
  if (entities > 1) {
    return t('sentence.duplicate', { entities: String(entities) });
  }
  switch (station.condition) {
    case 'neverSeen':
      return t('sentence.neverSeen');
    case 'faulted':
    case 'warning':
      return join([faultSentence(options), offlineSentence(options)]);
    case 'offline':
      return join([
        offlineSentence(options),
        station.openFaults.length > 0 && faultSentence(options),
      ]);
    default:
      return quietSentence(options);
  }
}

/** The fault that the sentence tells of, and what it shows as where it is the cause of a worse one. */
interface Told {
  /** A symptom says since when, its cause says what. */
  named: ApiCondition;
  symptom?: ApiCondition;
  /** How many more are open. */
  others: number;
}

function toldOf(station: ApiStation): Told | undefined {
  // The offline sentence tells of it.
  const faults = station.openFaults.filter(
    fault => fault.code !== CONNECTION_LOST_CODE,
  );
  const worst = faults.find(fault => fault.blocking) ?? faults[0];
  const cause = worst && faults.find(fault => fault.number === worst.causedBy);
  if (cause) {
    return { named: cause, symptom: worst, others: faults.length - 2 };
  }
  return worst && { named: worst, others: faults.length - 1 };
}

/**
 * The fault that {@link stationSentence} names; undefined where it names none.
 *
 * @public
 */
export function faultOfSentence(station: ApiStation): ApiCondition | undefined {
  return toldOf(station)?.named;
}

/** The worst open fault and how many more there are. */
function faultSentence(options: SentenceOptions): string {
  const { station, t } = options;
  const told = toldOf(station);
  if (!told) {
    if (station.condition === 'faulted') {
      return t('sentence.faultedBare');
    }
    return station.condition === 'warning' ? t('sentence.warningBare') : '';
  }
  const { named, symptom, others } = told;
  const worst = symptom ?? named;
  const key = worst.blocking ? 'sentence.faulted' : 'sentence.warning';
  return join([
    t(key, { ...since(worst.openedAt, options), ...whatAndWhere(named, t) }),
    symptom && t('sentence.symptom', whatAndWhere(symptom, t)),
    others > 0 && t('sentence.more', { count: others }),
  ]);
}

function offlineSentence(options: SentenceOptions): string {
  const { station, t } = options;
  if (station.connected) {
    return '';
  }
  if (!station.disconnectedAt) {
    return t('sentence.offlineBare');
  }
  const lane = station.lanes.find(({ id }) => id === 'station');
  return t(
    // It could not help it, so it is not called offline.
    lane?.cause === 'upstream' ? 'sentence.upstream' : 'sentence.offline',
    since(station.disconnectedAt, options),
  );
}

/** No fault is open: what the connectors do. */
function quietSentence({ station, t }: SentenceOptions): string {
  const connectors = station.lanes.filter(lane => lane.id !== 'station');
  if (connectors.length === 0) {
    return t('sentence.noReport');
  }
  const counts = new Map<string, number>();
  for (const { state } of connectors) {
    const name = t(`state.${state}`).toLocaleLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (connectors.every(lane => lane.state === 'available')) {
    return t('sentence.allAvailable');
  }
  const states = [...counts].map(([name, count]) => `${count} ${name}`);
  return t('sentence.noFaults', { states: states.join(', ') });
}

function whatAndWhere(fault: ApiCondition, t: Translate) {
  return { what: codeWords(fault, t), where: scopeLabel(fault.scope, t) };
}

function since(moment: string, options: SentenceOptions) {
  return {
    since: formatSince(moment, options.now, options),
    duration: formatDuration(options.now - toMillis(moment)),
  };
}

function join(sentences: Array<string | false | undefined>): string {
  return sentences.filter(Boolean).join(' ');
}
