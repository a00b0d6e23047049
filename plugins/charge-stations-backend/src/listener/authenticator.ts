import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Millis, StationCredential } from '../model';
import { readBasicPassword } from './basicAuth';
import { Gate } from './gate';
import { PasswordHash, verifyPassword } from './password';

/**
 * `acceptedPending`: with the password that is pending beside the credential. `limited` and `busy` say
 * nothing of the password: it was not looked at.
 */
export type Authentication =
  | 'accepted'
  | 'acceptedPending'
  | 'refused'
  | 'limited'
  | 'busy';

/** A password that would be right. */
type Candidate = PasswordHash & {
  updatedAt: Millis;
  result: 'accepted' | 'acceptedPending';
};

/** Half of Node's default thread pool: the database's driver may need the rest. */
const HASHES_AT_ONCE = 2;
const MAX_WAITING = 4096;

/**
 * Checks Basic passwords. A header that was right once is remembered, by a keyed hash that lives as
 * long as the process, until the credential changes: a fleet that reconnects costs no hashing.
 */
export class Authenticator {
  readonly #key = randomBytes(32);
  readonly #gate = new Gate({ limit: HASHES_AT_ONCE, maxWaiting: MAX_WAITING });
  /** By identity; no larger than the number of stations that have a credential. */
  readonly #verified = new Map<
    string,
    { fingerprint: Buffer; updatedAt: Millis }
  >();

  /** Whether exactly this header was right before. Cheap: asks nobody and hashes no password. */
  recognises(options: {
    identity: string;
    authorization: string | undefined;
  }): boolean {
    const verified = this.#verified.get(options.identity);
    return (
      verified !== undefined &&
      options.authorization !== undefined &&
      timingSafeEqual(
        verified.fingerprint,
        this.#fingerprint(options.authorization),
      )
    );
  }

  /**
   * A station that has a credential must always present it; one that has none is let in only
   * where it may do without.
   */
  async authenticate(options: {
    identity: string;
    authorization: string | undefined;
    credential: StationCredential | null;
    mayDoWithout: boolean;
    /** Asked right before a hash is computed, after any wait for a turn. */
    mayHash: () => boolean;
  }): Promise<Authentication> {
    const { identity, authorization, credential } = options;
    if (!credential) {
      this.#verified.delete(identity);
      return options.mayDoWithout ? 'accepted' : 'refused';
    }
    const candidates: Candidate[] = [{ ...credential, result: 'accepted' }];
    if (credential.pending) {
      candidates.push({ ...credential.pending, result: 'acceptedPending' });
    }
    const known = candidates.find(
      ({ updatedAt }) => this.#verified.get(identity)?.updatedAt === updatedAt,
    );
    if (known && this.recognises({ identity, authorization })) {
      return known.result;
    }
    const sent = readBasicPassword({ authorization, identity });
    if (authorization === undefined || sent.result !== 'password') {
      return 'refused';
    }
    if (this.#gate.full) {
      return 'busy';
    }
    return this.#gate.run(async () => {
      for (const candidate of candidates) {
        if (!options.mayHash()) {
          return 'limited';
        }
        const { password } = sent;
        if (await verifyPassword({ password, credential: candidate })) {
          this.#verified.set(identity, {
            fingerprint: this.#fingerprint(authorization),
            updatedAt: candidate.updatedAt,
          });
          return candidate.result;
        }
      }
      return 'refused';
    });
  }

  #fingerprint(authorization: string): Buffer {
    return createHmac('sha256', this.#key).update(authorization).digest();
  }
}
