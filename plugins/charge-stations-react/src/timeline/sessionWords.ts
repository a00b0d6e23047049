import type { ApiTimelineSession } from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

const KILOWATT_HOURS = new Intl.NumberFormat(undefined, {
  maximumFractionDigits: 2,
});

/** "12.4 kWh" */
export function formatEnergy(kilowattHours: number): string {
  return `${KILOWATT_HOURS.format(kilowattHours)} kWh`;
}

/** What is known of a session besides its times, one fact each. */
export function sessionFacts(
  session: ApiTimelineSession,
  t: Translate,
): string[] {
  const { energyKilowattHours: energy, merged = 1 } = session;
  if (merged > 1) {
    return present([
      t('session.merged', { count: merged }),
      session.abnormal && t('session.oneAbnormal'),
    ]);
  }
  return present([
    session.transactionId !== undefined &&
      t('session.transaction', { id: session.transactionId }),
    energy !== undefined && formatEnergy(energy),
    session.reason !== undefined &&
      t(session.abnormal ? 'session.abnormal' : 'session.reason', {
        reason: session.reason,
      }),
    session.startUnknown && t('session.startUnknown'),
    session.uncertainFrom !== undefined &&
      t(session.ongoing ? 'session.away' : 'session.endUnknown'),
  ]);
}

function present(all: Array<string | false | undefined>): string[] {
  return all.filter((line): line is string => Boolean(line));
}
