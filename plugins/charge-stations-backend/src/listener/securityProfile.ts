import { SecurityProfile } from '../model';
import { isBoundTo } from './clientCertificate';
import { Peer } from './peer';

/** What a station still has to show, or why it may not come in like this. */
export type ProfileJudgement =
  | { result: 'password' }
  /** Its own certificate is proof enough. */
  | { result: 'certificate' }
  /** Profile 0 was chosen for this very station. */
  | { result: 'nothing' }
  | {
      result: 'refused';
      reason:
        | 'wrongProfile'
        | 'invalidCertificate'
        | 'foreignCertificate'
        | 'revokedCertificate';
      /** For our log, not for the peer. */
      detail: string;
    };

export interface ProfileQuestion {
  identity: string;
  peer: Pick<Peer, 'secure' | 'certificate'>;
  authorization: string | undefined;
  /** The one profile that this station may use; null where none was chosen. */
  chosen: SecurityProfile | null;
  /** The least profile that any station may use. */
  minimum: SecurityProfile;
}

/**
 * Compares the security profile that a handshake uses with the one that the station has to use (1.6
 * security whitepaper, A00.FR.002). Profiles: 0 nothing, 1 password, 2 password over TLS, 3 client
 * certificate.
 */
export function judgeProfile(question: ProfileQuestion): ProfileJudgement {
  const { identity, chosen, minimum } = question;
  const { certificate } = question.peer;
  if (certificate.result === 'revoked') {
    const detail = 'The certificate was revoked';
    return { result: 'refused', reason: 'revokedCertificate', detail };
  }
  if (certificate.result === 'verified' && !isBoundTo(certificate, identity)) {
    const { commonName, serialNumber } = certificate;
    const subject = JSON.stringify({ commonName, serialNumber });
    const detail = `The certificate is that of ${subject}`;
    return { result: 'refused', reason: 'foreignCertificate', detail };
  }
  const used = profileUsed(question);
  const wanted = chosen ?? (used > minimum ? used : minimum);
  // Many stations send a password only when they are asked for it, by a 401.
  const willBeAsked = wanted === 1 && used === 0;
  if (wanted < minimum || (wanted !== used && !willBeAsked)) {
    if (wanted === 3 && certificate.result === 'invalid') {
      const detail = `The certificate is not valid: ${certificate.error}`;
      return { result: 'refused', reason: 'invalidCertificate', detail };
    }
    const least = Math.max(wanted, minimum);
    const detail = `It used security profile ${used} and needs ${least}`;
    return { result: 'refused', reason: 'wrongProfile', detail };
  }
  if (wanted === 3) {
    return { result: 'certificate' };
  }
  return { result: chosen === 0 ? 'nothing' : 'password' };
}

/**
 * What a connection showed of itself: the profile whose means it used. TLS alone proves nothing about a
 * station, so without a password and a certificate it is 0.
 */
export function profileShown(
  question: Pick<ProfileQuestion, 'peer' | 'authorization'>,
): SecurityProfile {
  const used = profileUsed(question);
  return used === 2 && question.authorization === undefined ? 0 : used;
}

function profileUsed({
  peer,
  authorization,
}: Pick<ProfileQuestion, 'peer' | 'authorization'>): SecurityProfile {
  if (peer.certificate.result === 'verified') {
    return 3;
  }
  if (peer.secure) {
    return 2;
  }
  return authorization === undefined ? 0 : 1;
}
