import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { TlsConfig, TlsVersion } from './tlsContext';

const TLS_VERSIONS: [TlsVersion, ...TlsVersion[]] = ['TLSv1.2', 'TLSv1.3'];

/** `chargeStations.listener` and `chargeStations.security`, with defaults filled in. */
export interface ListenerConfig {
  mode: 'dedicated' | 'disabled';
  /** TCP port; 0 lets the system choose. */
  port: number;
  /** Address to bind; undefined binds all interfaces. */
  host: string | undefined;
  /** With it the port speaks wss, without it ws. */
  tls: TlsConfig | undefined;
  /** What an identity that no entity carries is told. */
  unknownStation: 'http404' | 'ws1008';
  /** Largest frame accepted, bytes after inflation. */
  maxPayloadBytes: number;
  compression: boolean;
  /** Milliseconds between two pings of one connection. */
  pingInterval: number;
  /** Heartbeat interval told to stations, whole seconds (`interval`, OCPP 1.6 §4.2). */
  heartbeatIntervalSeconds: number;
  maxFailedHandshakesPerMinute: number;
  maxConnectionsPerAddress: number;
  /** Admit stations that have no credential (security profile 0). */
  allowUnauthenticated: boolean;
}

const ROOT = 'chargeStations';
const MAX_PORT = 65_535;

/**
 * Reads the listener's part of the root configuration.
 *
 * @throws InputError naming the key, when a value cannot be used.
 */
export function readListenerConfig(rootConfig: Config): ListenerConfig {
  return {
    mode: readChoice(rootConfig, 'listener.mode', ['dedicated', 'disabled']),
    port: readWhole(rootConfig, 'listener.port', {
      fallback: 9220,
      min: 0,
      max: MAX_PORT,
    }),
    host: rootConfig.getOptionalString(`${ROOT}.listener.host`),
    tls: readTls(rootConfig),
    unknownStation: readChoice(rootConfig, 'listener.unknownStation', [
      'http404',
      'ws1008',
    ]),
    maxPayloadBytes: readWhole(rootConfig, 'listener.maxPayloadBytes', {
      fallback: 524_288,
      // A BootNotification with every optional field is below this.
      min: 1024,
    }),
    compression:
      rootConfig.getOptionalBoolean(`${ROOT}.listener.compression`) ?? true,
    pingInterval: readMilliseconds(rootConfig, 'listener.pingInterval', 30_000),
    heartbeatIntervalSeconds: Math.round(
      readMilliseconds(rootConfig, 'listener.heartbeatInterval', 300_000) /
        1000,
    ),
    maxFailedHandshakesPerMinute: readWhole(
      rootConfig,
      'listener.maxFailedHandshakesPerMinute',
      { fallback: 60, min: 1 },
    ),
    maxConnectionsPerAddress: readWhole(
      rootConfig,
      'listener.maxConnectionsPerAddress',
      { fallback: 20_000, min: 1 },
    ),
    allowUnauthenticated:
      rootConfig.getOptionalBoolean(`${ROOT}.security.allowUnauthenticated`) ??
      false,
  };
}

function readTls(rootConfig: Config): TlsConfig | undefined {
  const tls = rootConfig.getOptionalConfig(`${ROOT}.listener.tls`);
  return (
    tls && {
      certFile: tls.getString('certFile'),
      keyFile: tls.getString('keyFile'),
      minVersion: readChoice(
        rootConfig,
        'listener.tls.minVersion',
        TLS_VERSIONS,
      ),
    }
  );
}

/** One of the choices; the first is the default. */
function readChoice<T extends string>(
  config: Config,
  key: string,
  choices: [T, ...T[]],
): T {
  const value = config.getOptionalString(`${ROOT}.${key}`);
  if (value === undefined) {
    return choices[0];
  }
  const choice = choices.find(candidate => candidate === value);
  if (!choice) {
    throw new InputError(
      `${ROOT}.${key} must be one of ${choices.join(', ')}, not '${value}'`,
    );
  }
  return choice;
}

function readWhole(
  config: Config,
  key: string,
  range: { fallback: number; min: number; max?: number },
): number {
  const value = config.getOptionalNumber(`${ROOT}.${key}`) ?? range.fallback;
  const max = range.max ?? Number.MAX_SAFE_INTEGER;
  if (!Number.isInteger(value) || value < range.min || value > max) {
    const upTo = range.max === undefined ? '' : ` and at most ${range.max}`;
    throw new InputError(
      `${ROOT}.${key} must be a whole number of at least ${range.min}${upTo}, not ${value}`,
    );
  }
  return value;
}

/** At least a second: the heartbeat interval is told in seconds, and 0 would mean "choose yourself". */
function readMilliseconds(
  config: Config,
  key: string,
  fallback: number,
): number {
  if (!config.has(`${ROOT}.${key}`)) {
    return fallback;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(config, { key: `${ROOT}.${key}` }),
  );
  if (value < 1000) {
    throw new InputError(`${ROOT}.${key} must be at least one second`);
  }
  return value;
}
