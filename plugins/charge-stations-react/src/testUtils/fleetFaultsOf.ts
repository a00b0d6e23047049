import type {
  ApiCondition,
  ApiFleetFaultPage,
  ApiStation,
  ListFleetFaultsQuery,
} from '@forecourt/plugin-charge-stations-common';

/** The faults that a query by code leaves, newest opening first. */
export function fleetFaultsOf(
  fleet: Array<{ station: ApiStation; conditions: ApiCondition[] }>,
  query: Pick<ListFleetFaultsQuery, 'code' | 'open'>,
): ApiFleetFaultPage['items'] {
  return fleet
    .flatMap(({ station, conditions }) => {
      const { identity, entityRef, title, site, model, owner, boot } = station;
      const firmware = boot?.firmwareVersion;
      return conditions.map(condition => ({
        condition,
        station: { identity, entityRef, title, site, model, owner, firmware },
      }));
    })
    .filter(
      ({ condition }) =>
        (query.open === undefined || query.open === !condition.closedAt) &&
        (!query.code || query.code === condition.code),
    )
    .sort((a, b) => b.condition.openedAt.localeCompare(a.condition.openedAt));
}
