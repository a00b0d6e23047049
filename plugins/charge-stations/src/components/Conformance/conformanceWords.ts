import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import type {
  ApiConformance,
  ApiReport,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatDuration,
  type MessagesOf,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** Less is the rounding of stations that send whole seconds. */
const SECOND = 1_000;

/** A range within a sentence. */
export function rangeWords(range: TimeRange, t: Translate): string {
  return t(
    `conformance.range.${
      range.kind === 'relative' ? range.preset : 'absolute'
    }`,
  );
}

/** The version that was spoken, or OCPP as such where there were several. */
export function versionWords(protocols: string[], t: Translate): string {
  const [protocol] = protocols;
  const version =
    protocols.length === 1 ? ocppVersionOfProtocol(protocol) : undefined;
  return version ? `OCPP ${version}` : t('conformance.anyVersion');
}

/** How much the station does that it should not, in one sentence. */
export function conformanceSentence(
  { findings, protocols }: ApiConformance,
  range: TimeRange,
  t: Translate,
): string {
  const breaches = findings.filter(it => it.severity === 'breach').length;
  const others = findings.length - breaches;
  const version = versionWords(protocols, t);
  const words = {
    range: rangeWords(range, t),
    breaches:
      breaches > 0
        ? t('conformance.breaches', { count: breaches, version })
        : t('conformance.noBreach', { version }),
  };
  return others > 0
    ? t('conformance.sentence', {
        ...words,
        others: t('conformance.worthKnowing', { count: others }),
      })
    : t('conformance.sentenceShort', words);
}

/** How the station's clock stands against ours; undefined where it sent no time that can be compared. */
export function clockWords(
  { clock }: ApiConformance,
  t: Translate,
): string | undefined {
  if (!clock) {
    return undefined;
  }
  const { offset, driftPerDay } = clock;
  const stand =
    Math.abs(offset) < SECOND
      ? t('conformance.clockAgrees')
      : t(offset > 0 ? 'conformance.clockAhead' : 'conformance.clockBehind', {
          span: formatDuration(Math.abs(offset)),
        });
  return driftPerDay === undefined
    ? stand
    : `${stand} ${driftWords(driftPerDay, t)}`;
}

/** How far a clock is from ours, in a cell. */
export function offsetWords(offset: number, t: Translate): string {
  const span = formatDuration(Math.abs(offset));
  if (Math.abs(offset) < SECOND) {
    return t('conformance.clock.agrees');
  }
  return t(
    offset > 0 ? 'conformance.clock.ahead' : 'conformance.clock.behind',
    {
      span,
    },
  );
}

function driftWords(driftPerDay: number, t: Translate): string {
  return Math.abs(driftPerDay) < SECOND
    ? t('conformance.clockKeeps')
    : t(driftPerDay > 0 ? 'conformance.clockGains' : 'conformance.clockLoses', {
        span: formatDuration(Math.abs(driftPerDay)),
      });
}

/** What a report lacks; undefined where it lacks nothing. */
export function missingWords(
  { state, missing, missingCount }: ApiReport,
  t: Translate,
): string | undefined {
  if (state === 'complete') {
    return undefined;
  }
  if (missingCount === 0) {
    return t('reports.missingLast');
  }
  const named = missing.join(', ');
  return t('reports.missing', {
    count: missingCount,
    numbers:
      missingCount > missing.length
        ? t('reports.missingMore', { numbers: named })
        : named,
  });
}
