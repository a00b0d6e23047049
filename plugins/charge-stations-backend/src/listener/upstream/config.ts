import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ROOT } from '../configValues';

/** One entry of `chargeStations.upstreams`: a CSMS that stations can be passed on to. */
export interface UpstreamConfig {
  /** What entities choose it by. */
  name: string;
  /** `ws:` or `wss:`; a station's identity is appended to the path. */
  url: URL;
  /** Stations that choose nothing are passed on to it. */
  isDefault: boolean;
  /** PEM files: authorities in place of the system's, and our certificate where the CSMS asks for one. */
  caFile: string | undefined;
  clientCertFile: string | undefined;
  clientKeyFile: string | undefined;
}

/** Words that `spec.upstream` of an entity may have and that name no CSMS. */
export const RESERVED = { none: 'none', mirror: 'mirror' } as const;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/**
 * Reads `chargeStations.upstreams`.
 *
 * @throws InputError naming the key, when a value cannot be used.
 */
export function readUpstreams(rootConfig: Config): UpstreamConfig[] {
  const key = `${ROOT}.upstreams`;
  const entries = rootConfig.getOptionalConfigArray(key) ?? [];
  const upstreams = entries.map((entry, index) =>
    readUpstream(entry, `${key}[${index}]`),
  );
  const names = upstreams.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`${key} has the name '${twice}' twice`);
  }
  if (upstreams.filter(({ isDefault }) => isDefault).length > 1) {
    throw new InputError(`${key} has more than one default`);
  }
  return upstreams;
}

function readUpstream(entry: Config, key: string): UpstreamConfig {
  const name = entry.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${key}.name must be letters, digits and ._- only, not '${name}'`,
    );
  }
  if (Object.hasOwn(RESERVED, name)) {
    throw new InputError(`${key}.name must not be the reserved word ${name}`);
  }
  const clientCertFile = entry.getOptionalString('clientCertFile');
  const clientKeyFile = entry.getOptionalString('clientKeyFile');
  if ((clientCertFile === undefined) !== (clientKeyFile === undefined)) {
    throw new InputError(`${key} needs clientCertFile and clientKeyFile both`);
  }
  return {
    name,
    url: readUrl(entry.getString('url'), `${key}.url`),
    isDefault: entry.getOptionalBoolean('default') ?? false,
    caFile: entry.getOptionalString('caFile'),
    clientCertFile,
    clientKeyFile,
  };
}

/** The value stays out of the messages: it may hold a password. */
function readUrl(value: string, key: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^wss?:$/.test(url.protocol)) {
    throw new InputError(`${key} must begin with ws:// or wss://`);
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new InputError(
      `${key} must have neither a user nor a fragment: credentials are the stations' own`,
    );
  }
  return url;
}
