import { Config } from '@backstage/config';
import { ROOT, readChoice, readMilliseconds, readWhole } from './configValues';
import { SecurityConfig, readSecurityConfig } from './securityConfig';
import { UpstreamConfig, readUpstreams } from './upstream/config';

/** `chargeStations.listener`, `.upstreams` and `.security`, with defaults filled in. */
export interface ListenerConfig extends SecurityConfig {
  mode: 'dedicated' | 'disabled';
  /** TCP port; 0 lets the system choose. */
  port: number;
  /** Address to bind; undefined binds all interfaces. */
  host: string | undefined;
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
  /** Where stations can be passed on to. */
  upstreams: UpstreamConfig[];
}

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
    upstreams: readUpstreams(rootConfig),
    ...readSecurityConfig(rootConfig),
  };
}
