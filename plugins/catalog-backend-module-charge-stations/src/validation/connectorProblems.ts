import { ChargeStationEvse } from '@forecourt/plugin-charge-stations-common';
import { Problem } from './problem';

interface Numbered {
  field: string;
  number: number | undefined;
}

/**
 * Status messages name a connector by its number (OCPP 1.6) or by its EVSE and
 * its id (OCPP 2.x): each has to have one of the two, and no two the same.
 */
export function connectorProblems(evses: ChargeStationEvse[]): Problem[] {
  const connectors = evses.flatMap((evse, e) =>
    evse.connectors.map((connector, c) => ({
      field: `spec.evses[${e}].connectors[${c}]`,
      evse,
      ...connector,
    })),
  );
  const unaddressed = connectors.filter(
    ({ number, id, evse }) =>
      number === undefined && (id === undefined || evse.id === undefined),
  );
  return [
    ...unaddressed.map(({ field }) => ({
      field: `${field}.number`,
      value: undefined,
      write:
        'the OCPP 1.6 connector number, or the id of both the EVSE and the connector',
    })),
    ...repeated(
      'a connector number that no other connector of the station has',
      connectors.map(({ field, number }) => ({
        field: `${field}.number`,
        number,
      })),
    ),
    ...repeated(
      'an id that no other EVSE of the station has',
      evses.map(({ id }, e) => ({ field: `spec.evses[${e}].id`, number: id })),
    ),
    ...evses.flatMap((evse, e) =>
      repeated(
        'an id that no other connector of the EVSE has',
        evse.connectors.map(({ id }, c) => ({
          field: `spec.evses[${e}].connectors[${c}].id`,
          number: id,
        })),
      ),
    ),
  ];
}

/** A problem for every number that one before has already. */
function repeated(write: string, all: Numbered[]): Problem[] {
  return all
    .filter(
      ({ number }, index) =>
        number !== undefined &&
        all.findIndex(other => other.number === number) < index,
    )
    .map(({ field, number }) => ({ field, value: number, write }));
}
