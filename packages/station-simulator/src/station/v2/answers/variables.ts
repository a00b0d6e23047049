import { CallReply } from '../../CallReply';
import { newPassword } from '../../newPassword';
import { Payload } from '../../script';
import { Station } from '../../Station';
import { fits, Variable } from '../device/variable';
import {
  componentIn,
  FormatError,
  listIn,
  textIn,
  variableIn,
} from './request';

type Found = { variable: Variable } | { status: string };

/** The variable that a call asks for, or why there is none. */
function find(station: Station, asked: Payload): Found {
  const component = componentIn(asked);
  const name = variableIn(asked);
  if (!name) {
    throw new FormatError();
  }
  if (!station.device.has(component)) {
    return { status: 'UnknownComponent' };
  }
  const variable = station.device.find(component, name);
  if (!variable) {
    return { status: 'UnknownVariable' };
  }
  const { attributeType = 'Actual' } = asked;
  return attributeType === 'Actual'
    ? { variable }
    : { status: 'NotSupportedAttributeType' };
}

/** What was asked comes back in the answer. */
function echo({ component, variable, attributeType }: Payload): Payload {
  return {
    component,
    variable,
    ...(attributeType === undefined ? {} : { attributeType }),
  };
}

/** GetVariables (2.0.1 Part 2, B06). */
export function getVariables(station: Station, payload: Payload): CallReply {
  const getVariableResult = listIn(payload, 'getVariableData').map(asked => {
    const found = find(station, asked);
    if ('status' in found) {
      return { ...echo(asked), attributeStatus: found.status };
    }
    const { value, mutability } = found.variable;
    return mutability === 'WriteOnly'
      ? { ...echo(asked), attributeStatus: 'Rejected' }
      : { ...echo(asked), attributeStatus: 'Accepted', attributeValue: value };
  });
  return { type: 'result', payload: { getVariableResult } };
}

/** SetVariables (2.0.1 Part 2, B05); a new password makes the station come back with it (A01). */
export function setVariables(station: Station, payload: Payload): CallReply {
  const results = listIn(payload, 'setVariableData').map(asked => {
    const value = textIn(asked, 'attributeValue');
    const found = find(station, asked);
    const attributeStatus =
      'status' in found ? found.status : write(found.variable, value);
    const isPassword =
      attributeStatus === 'Accepted' &&
      'variable' in found &&
      found.variable.variable.name === 'BasicAuthPassword';
    return { asked, attributeStatus, password: isPassword ? value : undefined };
  });
  const answer = (changed: 'Accepted' | 'Rejected') => ({
    type: 'result' as const,
    payload: {
      setVariableResult: results.map(
        ({ asked, attributeStatus, password }) => ({
          ...echo(asked),
          attributeStatus: password === undefined ? attributeStatus : changed,
        }),
      ),
    },
  });
  const password = results.find(result => result.password)?.password;
  return password === undefined
    ? answer('Accepted')
    : newPassword(station, {
        password,
        accepted: answer('Accepted'),
        rejected: answer('Rejected'),
      });
}

function write(variable: Variable, value: string): string {
  if (variable.mutability === 'ReadOnly' || !fits(variable, value)) {
    return 'Rejected';
  }
  if (variable.needsReboot) {
    variable.pending = value;
    return 'RebootRequired';
  }
  // What can only be written is kept nowhere but where it is used.
  if (variable.mutability !== 'WriteOnly') {
    variable.value = value;
  }
  return 'Accepted';
}
