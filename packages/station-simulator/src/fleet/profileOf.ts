import { StationProfile } from '../scenario/profile';
import { Fleet, FleetStation } from './fleet';

/** What a fleet's station is today: its model with what is its own. */
export function profileOf(options: {
  fleet: Fleet;
  member: FleetStation;
}): StationProfile {
  const { fleet, member } = options;
  const model = fleet.models[member.model].station;
  return {
    ...model,
    serial: member.serial ?? `SN-${member.identity}`,
    firmware: member.firmware ?? model.firmware,
    clockOffset: member.clockOffset ?? model.clockOffset,
    configuration: { ...model.configuration, ...member.configuration },
  };
}
