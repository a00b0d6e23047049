import { createRandom, seedFor } from '../random';
import { Scenario } from '../scenario/scenario';
import { play } from '../station/play';
import { Script, wait } from '../station/script';
import { Station } from '../station/Station';
import { activeFault } from '../station/activeFault';
import { SecurityProfile } from '../transport/security';
import { Fleet, FleetStation } from './fleet';
import { profileOf } from './profileOf';

/** A station with what it is going to do. */
export interface Role {
  station: Station;
  script: Script;
  /** How it proves itself, where the fleet says so. */
  security?: RoleSecurity;
}

/** A station's own security; certificates and keys are files. */
export interface RoleSecurity {
  profile?: SecurityProfile;
  password?: string;
  passwordEnv?: string;
  ca?: string;
  cert?: string;
  key?: string;
}

/** Stations do not all come at once: they spread over this time of the scenario, ms. */
const ENTRANCE_MS = 60_000;

/** One scenario for one or many identities. */
export function castScenario(options: {
  scenario: Scenario;
  identities: string[];
  seed: number;
  now: () => number;
}): Role[] {
  const { scenario, identities, seed, now } = options;
  return identities.map(identity => {
    const station = new Station({
      identity,
      profile: scenario.station,
      random: createRandom(seedFor({ seed, name: identity })),
      now,
    });
    const entrance = identities.length > 1 ? ENTRANCE_MS : 0;
    return { station, script: enter(station, scenario, entrance) };
  });
}

/** A fleet's live part: every present station, in the state in which its past ended. */
export function castFleet(options: {
  fleet: Fleet;
  seed: number;
  now: () => number;
  loadScenario: (name: string) => Scenario;
}): Role[] {
  const { fleet, seed, now, loadScenario } = options;
  return fleet.stations
    .filter(member => member.absentSince === undefined)
    .map(member => {
      const station = new Station({
        identity: member.identity,
        profile: profileOf({ fleet, member }),
        random: createRandom(seedFor({ seed, name: member.identity })),
        now,
      });
      addOpenFaults(station, member);
      const scenario = loadScenario(
        member.live ?? fleet.models[member.model].live,
      );
      return {
        station,
        script: enter(station, scenario, ENTRANCE_MS),
        security: member.security,
      };
    });
}

function* enter(
  station: Station,
  scenario: Scenario,
  entranceMs: number,
): Script {
  yield* wait(station.pick({ min: 0, max: entranceMs }));
  yield* play(station, scenario.steps);
}

function addOpenFaults(station: Station, member: FleetStation): void {
  for (const fault of member.openFaults) {
    station.connector(fault.connector).faults.push(activeFault(fault));
  }
}
