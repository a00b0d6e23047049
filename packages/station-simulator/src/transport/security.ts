import { InputError } from '@backstage/errors';

/** What a station proves itself with; certificates and keys in PEM. */
export interface Credentials {
  /** HTTP Basic password (security profiles 1 and 2). */
  password?: string;
  /** Authorities that the CSMS's certificate may be of; by default those of the system. */
  ca?: string;
  /** The station's own certificate and its key (security profile 3). */
  cert?: string;
  key?: string;
}

/**
 * Security profiles of OCPP: 0 nothing, 1 a password, 2 a password over TLS, 3 a client certificate
 * (1.6 security whitepaper, A00; 2.0.1 Part 2, A00).
 */
export const SECURITY_PROFILES = [0, 1, 2, 3] as const;

export type SecurityProfile = (typeof SECURITY_PROFILES)[number];

/**
 * The credentials of a station that keeps to a security profile. Without one it uses what it has.
 *
 * @throws InputError that says what to add or to leave out
 */
export function keepToProfile(options: {
  profile: SecurityProfile | undefined;
  url: string;
  identity: string;
  credentials: Credentials;
}): Credentials {
  const { profile, url, identity, credentials } = options;
  const { password, ca, cert, key } = credentials;
  const demand = (isMet: boolean, what: string) => {
    if (!isMet) {
      throw new InputError(
        profile === undefined
          ? `${identity}: ${what}`
          : `${identity}: security profile ${profile} ${what}`,
      );
    }
  };
  const isTls = /^wss:/i.test(url);
  demand(
    (cert === undefined) === (key === undefined),
    'a client certificate and its key go together: give --cert and --key',
  );
  if (profile === undefined) {
    return credentials;
  }
  if (profile <= 1) {
    demand(
      !isTls,
      `is without TLS: use a ws:// URL, or profile ${profile + 1}`,
    );
  } else {
    demand(isTls, 'needs TLS: use a wss:// URL');
  }
  switch (profile) {
    case 0:
      return {};
    case 1:
    case 2:
      demand(
        password !== undefined,
        'needs a password: give --password-env or --password',
      );
      return { password, ca };
    default:
      demand(
        cert !== undefined,
        'needs a client certificate: give --cert and --key',
      );
      return { ca, cert, key };
  }
}
