import { Payload } from '../../script';
import { Component, VariableName } from '../device/variable';

/** A call of the CSMS breaks the shape of its message. */
export class FormatError extends Error {}

export function objectIn(value: unknown): Payload {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FormatError();
  }
  return { ...value };
}

/** The list of objects under a name that must be there. */
export function listIn(payload: Payload, name: string): Payload[] {
  const list = payload[name];
  if (!Array.isArray(list)) {
    throw new FormatError();
  }
  return list.map(objectIn);
}

export function textIn(payload: Payload, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string') {
    throw new FormatError();
  }
  return value;
}

export function numberIn(payload: Payload, name: string): number {
  const value = payload[name];
  if (typeof value !== 'number') {
    throw new FormatError();
  }
  return value;
}

/** `evse` of a component or a call; undefined when it is about the whole station. */
export function evseIn(
  payload: Payload,
): { id: number; connectorId?: number } | undefined {
  if (payload.evse === undefined) {
    return undefined;
  }
  const evse = objectIn(payload.evse);
  return {
    id: numberIn(evse, 'id'),
    ...(evse.connectorId === undefined
      ? {}
      : { connectorId: numberIn(evse, 'connectorId') }),
  };
}

export function componentIn(payload: Payload): Component {
  const component = objectIn(payload.component);
  return { ...nameIn(component), evse: evseIn(component) };
}

/** `variable`, where there is one. */
export function variableIn(payload: Payload): VariableName | undefined {
  return payload.variable === undefined
    ? undefined
    : nameIn(objectIn(payload.variable));
}

function nameIn(named: Payload): VariableName {
  const name = textIn(named, 'name');
  return named.instance === undefined
    ? { name }
    : { name, instance: textIn(named, 'instance') };
}
