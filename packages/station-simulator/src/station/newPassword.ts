import { CallReply } from './CallReply';
import { Script, wait } from './script';
import { Station } from './Station';
import { resume } from './steps/link';

/** How long a station that vanished stays away, ms. */
const AWAY_MS = 5_000;

/**
 * Takes a new Basic password and comes back with it (1.6 security whitepaper A01; 2.0.1 Part 2, A01),
 * or does what the station's profile says instead.
 *
 * @param accepted - the answer in which the CSMS reads that the station has it; `rejected` that it has not
 */
export function newPassword(
  station: Station,
  options: {
    password: string;
    accepted: Extract<CallReply, { type: 'result' }>;
    rejected: CallReply;
  },
): CallReply {
  const { password, accepted, rejected } = options;
  switch (station.profile.passwordChange) {
    case 'reject':
      return rejected;
    case 'vanish':
      return { type: 'nothing', then: comeBack(station, false) };
    case 'takeAndVanish':
      station.password = password;
      return { type: 'nothing', then: comeBack(station, false) };
    default:
      station.password = password;
      return { ...accepted, then: comeBack(station, true) };
  }
}

function* comeBack(station: Station, closeFrame: boolean): Script {
  const reason = closeFrame ? 'new password' : '';
  yield { type: 'disconnect', closeFrame, code: 1000, reason };
  yield* wait(closeFrame ? 0 : AWAY_MS);
  yield { type: 'connect' };
  yield* resume(station);
}
