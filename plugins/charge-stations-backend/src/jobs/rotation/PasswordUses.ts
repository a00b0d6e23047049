import { PasswordUse } from '../../model';
import { OneAtATime } from '../../OneAtATime';
import { CredentialStore } from '../../store';

/** Settles which of two passwords a station has, as far as the one that it used tells. */
export class PasswordUses {
  /** The stations whose password is being changed now. */
  readonly changing = new OneAtATime({
    refusal:
      'The password of this station is being changed. Wait until that has ended',
  });
  readonly #credentials: CredentialStore;

  constructor(options: { credentials: CredentialStore }) {
    this.#credentials = options.credentials;
  }

  async used({ identity, password, pending }: PasswordUse): Promise<void> {
    const key = { identity, updatedAt: pending.updatedAt };
    if (password === 'new') {
      await this.#credentials.accept(key);
    } else if (
      // The call that is under way may yet arrive on the connection that this one replaces.
      pending.settledBy === 'anyUse' &&
      !this.changing.isRunning(identity)
    ) {
      await this.#credentials.drop(key);
    }
  }
}
