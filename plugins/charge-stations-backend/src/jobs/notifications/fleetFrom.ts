import { Fleet, fleetOf, TellableStation } from '../../notifications';

/** The fleet of a list that is another object when it says something else. */
export function fleetFrom(list: () => readonly TellableStation[]): () => Fleet {
  let known: { stations: readonly TellableStation[]; fleet: Fleet } | undefined;
  return () => {
    const stations = list();
    if (known?.stations !== stations) {
      known = { stations, fleet: fleetOf(stations) };
    }
    return known.fleet;
  };
}
