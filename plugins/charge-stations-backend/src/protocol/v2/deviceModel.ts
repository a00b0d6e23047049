import { DeviceModelName, VariableEvent } from '../../model';
import { integer, isPayload, Payload, text } from '../session/fields';

/** A variable of a component, and where that is. */
export type Place = Pick<
  VariableEvent,
  'component' | 'variable' | 'evseId' | 'connectorId'
>;

/** Reads `component` and `variable`, which name a variable in every message of 2.x. */
export function placeOf(item: Payload): Place {
  const component = isPayload(item.component) ? item.component : {};
  const evse = isPayload(component.evse) ? component.evse : {};
  return {
    component: nameOf(component),
    variable: nameOf(item.variable),
    evseId: integer(evse.id),
    connectorId: integer(evse.connectorId),
  };
}

function nameOf(value: unknown): DeviceModelName {
  return isPayload(value)
    ? { name: text(value.name), instance: text(value.instance) }
    : { name: null, instance: null };
}
