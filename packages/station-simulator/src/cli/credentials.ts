import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';
import { Role, RoleSecurity } from '../fleet/cast';
import { Play } from '../library';
import { Credentials, keepToProfile } from '../transport/security';
import type { RunOptions } from './runCommand';

/**
 * What each station proves itself with: what the fleet says of it, else the options of the command line.
 *
 * @throws InputError when a profile lacks something, or a file or a variable is not there
 */
export function credentialsOf(options: {
  play: Play;
  options: RunOptions;
  roles: Role[];
}): Map<Role, Credentials> {
  const { play, options: common, roles } = options;
  const read = fileReader();
  return new Map(
    roles.map(role => {
      const own = withFiles(
        role.security ?? {},
        play.type === 'fleet' ? play.directory : process.cwd(),
      );
      const said = { ...withFiles(common, process.cwd()), ...own };
      const { identity } = role.station;
      return [
        role,
        keepToProfile({
          profile: said.profile,
          url: common.url,
          identity,
          credentials: {
            password: passwordOf(role.security ?? {}) ?? passwordOf(common),
            ca: read('ca', said.ca),
            cert: read('cert', said.cert),
            key: read('key', said.key),
          },
        }),
      ];
    }),
  );
}

type Files = Pick<RoleSecurity, 'profile' | 'ca' | 'cert' | 'key'>;

/** Paths made absolute; what is not said is left out. */
function withFiles(
  { profile, ca, cert, key }: Files,
  directory: string,
): Files {
  const files = Object.entries({ ca, cert, key }).flatMap(([name, file]) =>
    file === undefined ? [] : [[name, path.resolve(directory, file)]],
  );
  return {
    ...(profile === undefined ? {} : { profile }),
    ...Object.fromEntries(files),
  };
}

function passwordOf({
  password,
  passwordEnv,
}: Pick<RoleSecurity, 'password' | 'passwordEnv'>): string | undefined {
  if (passwordEnv === undefined) {
    return password;
  }
  const value = process.env[passwordEnv];
  if (!value) {
    throw new InputError(
      `The environment variable ${passwordEnv}, which should hold a password, is not set`,
    );
  }
  return value;
}

/** Reads each file once, as thousands of stations may share one. */
function fileReader() {
  const texts = new Map<string, string>();
  return (what: string, file: string | undefined): string | undefined => {
    if (file === undefined) {
      return undefined;
    }
    const known = texts.get(file);
    if (known !== undefined) {
      return known;
    }
    try {
      const text = fs.readFileSync(file, 'utf8');
      texts.set(file, text);
      return text;
    } catch (error) {
      throw new InputError(
        `The file of ${what} cannot be read: ${file}`,
        error,
      );
    }
  };
}
