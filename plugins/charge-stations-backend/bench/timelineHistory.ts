import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Of another station, which never connects. */
export const EMPTY_STATION = 'CP2';

const DAY = 86_400_000;
const DAYS = 30;

/** A session on a connector; every twentieth ends in a fault. */
const SESSION = [
  'Preparing',
  'Charging',
  'SuspendedEV',
  'Charging',
  'Finishing',
  'Available',
];
const SESSIONS_A_FAULT = 20;

/** The 30 days of which this history is; it ends now. */
export function historyRange(now: number): { from: number; to: number } {
  return { from: now - DAYS * DAY, to: now };
}

/**
 * Writes the past of a station with two connectors that sends so many statuses, spread over 30 days, as
 * the demo's history has it: one connection a day, each with a boot.
 */
export async function writeTimelineHistory(options: {
  file: string;
  identity: string;
  statuses: number;
  now: number;
}): Promise<void> {
  const { file, identity, statuses, now } = options;
  const { from, to } = historyRange(now);
  const stream = createWriteStream(file);
  const line = async (at: number, content: object) => {
    const receivedAt = new Date(at).toISOString();
    const text = JSON.stringify({ receivedAt, identity, ...content });
    if (!stream.write(`${text}\n`)) {
      await once(stream, 'drain');
    }
  };
  const aDay = Math.ceil(statuses / DAYS);
  const apart = (to - from) / statuses;
  for (let number = 0; number < statuses; number += 1) {
    const at = Math.round(from + number * apart);
    if (number % aDay === 0) {
      if (number > 0) {
        await line(at - 10, { event: 'close', code: 1006, reason: '' });
      }
      await line(at - 9, { event: 'open', protocol: 'ocpp1.6' });
      const boot = { chargePointVendor: 'Bench', chargePointModel: 'Timeline' };
      await line(at - 5, {
        event: 'frame',
        frame: JSON.stringify([2, `b${number}`, 'BootNotification', boot]),
      });
    }
    await line(at, { event: 'frame', frame: statusFrame(number, at) });
  }
  stream.end();
  await once(stream, 'close');
}

function statusFrame(number: number, at: number): string {
  const turn = Math.floor(number / 2);
  const session = Math.floor(turn / SESSION.length);
  const step = turn % SESSION.length;
  const isFault = session % SESSIONS_A_FAULT === 0 && step === 3;
  return JSON.stringify([
    2,
    `s${number}`,
    'StatusNotification',
    {
      connectorId: 1 + (number % 2),
      status: isFault ? 'Faulted' : SESSION[step],
      errorCode: isFault ? 'GroundFailure' : 'NoError',
      timestamp: new Date(at).toISOString(),
    },
  ]);
}
