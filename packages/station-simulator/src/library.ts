import { InputError, NotFoundError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Fleet, parseFleet } from './fleet/fleet';
import { packagePath } from './packagePath';
import { Scenario, parseScenario } from './scenario/scenario';

/** What a file holds: a play for one station, or a whole fleet. */
export type Play =
  | { type: 'scenario'; scenario: Scenario }
  | { type: 'fleet'; fleet: Fleet; directory: string };

/** Where the files are that come with the package. */
const SHIPPED = ['scenarios', 'fleets'] as const;

/**
 * Loads a scenario or fleet by its path, or by the name of a shipped one (`ground-fault`, `demo`).
 *
 * @param name - `directory` is where paths begin; by default the working directory
 * @throws NotFoundError when there is no such file, InputError when it cannot be read
 */
export function loadPlay(name: string, directory = process.cwd()): Play {
  const file = findFile(name, directory);
  const text = fs.readFileSync(file, 'utf8');
  const source = path.relative(process.cwd(), file);
  return isFleet(text)
    ? {
        type: 'fleet',
        fleet: parseFleet({ text, source }),
        directory: path.dirname(file),
      }
    : { type: 'scenario', scenario: parseScenario({ text, source }) };
}

/** As `loadPlay`, for places where only a scenario makes sense. */
export function loadScenario(name: string, directory?: string): Scenario {
  const play = loadPlay(name, directory);
  if (play.type !== 'scenario') {
    throw new InputError(`${name} is a fleet; a scenario is needed here`);
  }
  return play.scenario;
}

/** Names and descriptions of the shipped files. */
export function listShipped(
  kind: (typeof SHIPPED)[number],
): Array<{ name: string; description: string }> {
  const directory = packagePath(kind);
  return fs
    .readdirSync(directory)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => {
      const name = path.basename(file, '.yaml');
      const play = loadPlay(path.join(directory, file));
      const { description } =
        play.type === 'fleet' ? play.fleet : play.scenario;
      return { name, description };
    });
}

function findFile(name: string, directory: string): string {
  const candidates = [
    path.resolve(directory, name),
    ...SHIPPED.map(kind => packagePath(kind, `${name}.yaml`)),
  ];
  const file = candidates.find(candidate => isFile(candidate));
  if (!file) {
    throw new NotFoundError(
      `There is no file ${candidates[0]} and no shipped scenario or fleet "${name}"`,
    );
  }
  return file;
}

function isFile(candidate: string): boolean {
  return fs.statSync(candidate, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A fleet has stations. What cannot be read here is told properly by the parser. */
function isFleet(text: string): boolean {
  try {
    const document: unknown = parse(text, { merge: true });
    return (
      typeof document === 'object' &&
      document !== null &&
      'stations' in document
    );
  } catch {
    return false;
  }
}
