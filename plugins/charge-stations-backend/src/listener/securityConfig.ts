import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { SecurityProfile } from '../model';
import { ROOT, readChoice, readWhole } from './configValues';
import { TlsConfig, TlsVersion } from './tlsContext';
import { ProxyHeaders, TrustedProxiesConfig } from './trustedProxies';

/** How stations have to connect. */
export interface SecurityConfig {
  /** With it the port speaks wss, without it ws. */
  tls: TlsConfig | undefined;
  /** Proxies that end TLS in front of the port; undefined where there are none. */
  trustedProxies: TrustedProxiesConfig | undefined;
  /** The least security profile that any station may use. */
  minimumProfile: SecurityProfile;
  /** Admit stations that have neither a credential nor a profile of their own. */
  allowUnauthenticated: boolean;
}

const TLS_VERSIONS: [TlsVersion, ...TlsVersion[]] = ['TLSv1.2', 'TLSv1.3'];

const PROXY_HEADERS: ProxyHeaders = {
  address: 'X-Forwarded-For',
  scheme: 'X-Forwarded-Proto',
  certificateSubject: 'X-SSL-Client-S-DN',
  certificateVerified: 'X-SSL-Client-Verify',
};

/**
 * Reads the keys of TLS, proxies and profiles.
 *
 * @throws InputError naming the key, when a value cannot be used or contradicts another.
 */
export function readSecurityConfig(rootConfig: Config): SecurityConfig {
  const tls = readTls(rootConfig);
  const trustedProxies = readTrustedProxies(rootConfig);
  const allowUnauthenticated =
    rootConfig.getOptionalBoolean(`${ROOT}.security.allowUnauthenticated`) ??
    false;
  const minimumProfile = readWhole(rootConfig, 'security.minimumProfile', {
    fallback: allowUnauthenticated ? 0 : 1,
    min: 0,
    max: 3,
  }) as SecurityProfile;
  const key = `${ROOT}.security.minimumProfile is ${minimumProfile}`;
  if (minimumProfile > 0 && allowUnauthenticated) {
    throw new InputError(
      `${key}, which ${ROOT}.security.allowUnauthenticated contradicts`,
    );
  }
  if (minimumProfile >= 2 && !tls && !trustedProxies) {
    throw new InputError(
      `${key}, which needs ${ROOT}.listener.tls or ${ROOT}.listener.trustedProxies`,
    );
  }
  if (minimumProfile === 3 && !tls?.clientCaFile && !trustedProxies) {
    throw new InputError(
      `${key}, which needs ${ROOT}.listener.tls.clientCaFile`,
    );
  }
  return { tls, trustedProxies, minimumProfile, allowUnauthenticated };
}

/** When we may give a station a new password: never, over TLS only, or in plain text too. */
export type PasswordRotation = 'off' | 'tls' | 'plainText';

/**
 * Reads whether passwords may be changed over OCPP.
 *
 * @throws InputError when one key contradicts the other.
 */
export function readPasswordRotation(rootConfig: Config): PasswordRotation {
  const key = `${ROOT}.security.passwordRotation`;
  const overPlainText = `${key}OverPlainText`;
  const isOn = rootConfig.getOptionalBoolean(key) ?? false;
  if (!rootConfig.getOptionalBoolean(overPlainText)) {
    return isOn ? 'tls' : 'off';
  }
  if (!isOn) {
    throw new InputError(`${overPlainText} is true, which needs ${key}`);
  }
  return 'plainText';
}

function readTls(rootConfig: Config): TlsConfig | undefined {
  const tls = rootConfig.getOptionalConfig(`${ROOT}.listener.tls`);
  if (tls?.has('clientCrlFile') && !tls.has('clientCaFile')) {
    throw new InputError(
      `${ROOT}.listener.tls.clientCrlFile is set, which needs clientCaFile beside it: without it no client certificate is asked for`,
    );
  }
  return (
    tls && {
      certFile: tls.getString('certFile'),
      keyFile: tls.getString('keyFile'),
      clientCaFile: tls.getOptionalString('clientCaFile'),
      clientCrlFile: tls.getOptionalString('clientCrlFile'),
      minVersion: readChoice(
        rootConfig,
        'listener.tls.minVersion',
        TLS_VERSIONS,
      ),
    }
  );
}

function readTrustedProxies(
  rootConfig: Config,
): TrustedProxiesConfig | undefined {
  const networks =
    rootConfig.getOptionalStringArray(`${ROOT}.listener.trustedProxies`) ?? [];
  if (networks.length === 0) {
    return undefined;
  }
  const header = (name: keyof ProxyHeaders) =>
    (
      rootConfig.getOptionalString(`${ROOT}.listener.proxyHeaders.${name}`) ??
      PROXY_HEADERS[name]
    ).toLowerCase();
  return {
    networks,
    headers: {
      address: header('address'),
      scheme: header('scheme'),
      certificateSubject: header('certificateSubject'),
      certificateVerified: header('certificateVerified'),
    },
  };
}
