/**
 * The parts of a key of OCPP 2.x (ComponentType and VariableType of part 2).
 *
 * @public
 */
export interface VariableKey {
  component: string;
  componentInstance?: string;
  /** Absent: of the station as a whole. */
  evse?: number;
  connector?: number;
  variable: string;
  variableInstance?: string;
}

const KEY =
  /^([^[\]/]+?)(?:\[([^\]]*)\])?(?:@(\d+)(?:\.(\d+))?)?\/([^[\]/]+?)(?:\[(.*)\])?$/s;

/**
 * Writes the key of a variable as configuration has it: `Component[instance]@evse.connector/Variable[instance]`.
 *
 * @public
 */
export function formatVariableKey(key: VariableKey): string {
  const place =
    key.evse === undefined
      ? ''
      : `@${key.evse}${key.connector === undefined ? '' : `.${key.connector}`}`;
  return [
    key.component,
    bracketed(key.componentInstance),
    place,
    '/',
    key.variable,
    bracketed(key.variableInstance),
  ].join('');
}

/**
 * Reads a key that `formatVariableKey` wrote. Undefined for the keys of OCPP 1.6.
 *
 * @public
 */
export function parseVariableKey(key: string): VariableKey | undefined {
  const match = KEY.exec(key);
  if (!match) {
    return undefined;
  }
  const [, component, componentInstance, evse, connector, variable, instance] =
    match;
  return {
    component,
    ...(componentInstance !== undefined && { componentInstance }),
    ...(evse !== undefined && { evse: Number(evse) }),
    ...(connector !== undefined && { connector: Number(connector) }),
    variable,
    ...(instance !== undefined && { variableInstance: instance }),
  };
}

function bracketed(instance: string | undefined): string {
  return instance === undefined ? '' : `[${instance}]`;
}
