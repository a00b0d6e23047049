import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  toError,
} from '@backstage/errors';
import {
  Clock,
  CredentialState,
  PasswordAnswer,
  Protocol,
  RotationOutcome,
  SecurityProfile,
  StationCredential,
} from '../../model';
import {
  createPasswordChange,
  readPasswordAnswer,
  SettledCall,
  StationCall,
} from '../../protocol';
import { CredentialStore } from '../../store';
import { PasswordUses } from './PasswordUses';

const KEY = 'chargeStations.security.passwordRotation';

export interface PasswordRotationsOptions {
  /** Whether passwords may be changed: never, over TLS only, or in plain text too. */
  allowed: 'off' | 'tls' | 'plainText';
  credentials: CredentialStore;
  /** What stations use tells what became of calls that nobody answered. */
  uses: PasswordUses;
  /** The stations that are connected, and calling them. */
  listener: {
    connections(): ReadonlyMap<
      string,
      {
        protocol: Protocol;
        securityProfile: SecurityProfile;
        /** Who speaks with the station in our place. */
        upstream: string | null;
      }
    >;
    /** Throws ConflictError or InputError where nothing was sent. */
    request(options: StationCall & { identity: string }): Promise<SettledCall>;
  };
  hashPassword: (
    password: string,
  ) => Promise<Pick<StationCredential, 'algorithm' | 'salt' | 'hash'>>;
  clock: Clock;
  logger: LoggerService;
  /** So many bytes of chance. */
  random: (bytes: number) => Uint8Array;
}

/**
 * Gives stations new passwords over OCPP (security whitepaper and 2.0.1 part 2, use case A01). The hash of
 * the new one is stored before it is sent, so that whatever becomes of the call, or of us, the station can
 * come back with the password that it has. The password itself is on the wire and nowhere else.
 */
export class PasswordRotations {
  readonly #options: PasswordRotationsOptions;

  constructor(options: PasswordRotationsOptions) {
    this.#options = options;
  }

  /** @throws ConflictError while the station's password is being changed. */
  assertIdle(identity: string): void {
    this.#options.uses.changing.assertIdle(identity);
  }

  async state(identity: string): Promise<CredentialState> {
    const credential = await this.#options.credentials.get(identity);
    if (!credential) {
      return { state: 'none' };
    }
    const { updatedAt, pending } = credential;
    if (!pending) {
      return { state: 'set', updatedAt };
    }
    return {
      state: this.#options.uses.changing.isRunning(identity)
        ? 'rotating'
        : 'unsettled',
      updatedAt,
      since: pending.updatedAt,
    };
  }

  /**
   * Gives the station a new password and resolves when it answered, or will not.
   *
   * @throws NotAllowedError where the configuration forbids it.
   * @throws ConflictError where the station is not in a state for it.
   */
  async rotate(identity: string): Promise<RotationOutcome> {
    const protocol = this.#protocolOf(identity);
    return this.#options.uses.changing.run(identity, () =>
      this.#rotate(identity, protocol),
    );
  }

  async #rotate(
    identity: string,
    protocol: Protocol,
  ): Promise<RotationOutcome> {
    const { clock, credentials, hashPassword, listener, logger, random } =
      this.#options;
    const updatedAt = Math.max(
      clock.now(),
      (await this.#rotatable(identity)).updatedAt + 1,
    );
    const { password, call } = createPasswordChange({ protocol, random });
    const key = { identity, updatedAt };
    const hashed = await hashPassword(password);
    await credentials.putPending({ ...key, ...hashed, settledBy: 'anyUse' });
    try {
      const settled = await listener.request({ identity, ...call });
      const { answer, word } = readPasswordAnswer(settled);
      await this.#settle(key, answer);
      return { answer, word };
    } catch (error) {
      if (wasNotSent(error)) {
        await credentials.drop(key);
        throw error;
      }
      logger.warn(
        `Whether ${JSON.stringify(
          identity,
        )} took its new password is not known: ${
          toError(error).message
        }. Both are accepted until it uses one of them`,
      );
      return { answer: 'unclear', word: null };
    }
  }

  async #settle(
    key: { identity: string; updatedAt: number },
    answer: PasswordAnswer,
  ): Promise<void> {
    const { credentials } = this.#options;
    switch (answer) {
      case 'accepted':
        await credentials.accept(key);
        break;
      case 'rejected':
        await credentials.drop(key);
        break;
      case 'rebootRequired':
        await credentials.awaitNewUse(key);
        break;
      default:
      // The next handshake tells.
    }
  }

  /** The version that a station speaks whose password may be changed now. */
  #protocolOf(identity: string): Protocol {
    const { allowed, listener } = this.#options;
    if (allowed === 'off') {
      throw new NotAllowedError(
        `Changing the passwords of stations is switched off. Set ${KEY} to true`,
      );
    }
    const connection = listener.connections().get(identity);
    if (!connection) {
      throw new ConflictError(
        'The station is not connected. Its password can be changed while it is',
      );
    }
    const { protocol, securityProfile, upstream } = connection;
    if (upstream !== null) {
      throw new ConflictError(
        'Another central system speaks with this station. Have its password changed there',
      );
    }
    if (securityProfile === 0 || securityProfile === 3) {
      const how = securityProfile === 0 ? 'no password' : 'a certificate';
      throw new ConflictError(
        `The station connected with ${how}, so there is no password to change`,
      );
    }
    if (securityProfile === 1 && allowed !== 'plainText') {
      throw new ConflictError(
        `The station is connected without TLS: whoever listens would read its new password. Connect it over wss, or set ${KEY}OverPlainText to true`,
      );
    }
    return protocol;
  }

  async #rotatable(identity: string): Promise<StationCredential> {
    const credential = await this.#options.credentials.get(identity);
    if (!credential) {
      throw new ConflictError(
        'No password is stored for this station. Set the one that it has first',
      );
    }
    if (credential.pending) {
      throw new ConflictError(
        'It is not known yet whether the station took its last new password. Have it connect again, or set the password that it has',
      );
    }
    return credential;
  }
}

function wasNotSent(error: unknown): boolean {
  return error instanceof ConflictError || error instanceof InputError;
}
