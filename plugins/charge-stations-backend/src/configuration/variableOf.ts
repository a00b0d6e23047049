import { parseVariableKey } from '@forecourt/plugin-charge-stations-common';

/** A key as calls of OCPP 2.x name a variable (ComponentType and VariableType of part 2); undefined for a key of 1.6. */
export function variableOf(
  key: string,
): { component: object; variable: object } | undefined {
  const parts = parseVariableKey(key);
  if (!parts) {
    return undefined;
  }
  const { component, componentInstance, variable, variableInstance } = parts;
  const { connector, evse } = parts;
  return {
    component: {
      name: component,
      ...(componentInstance !== undefined && { instance: componentInstance }),
      ...(evse !== undefined && {
        evse: {
          id: evse,
          ...(connector !== undefined && { connectorId: connector }),
        },
      }),
    },
    variable: {
      name: variable,
      ...(variableInstance !== undefined && { instance: variableInstance }),
    },
  };
}
