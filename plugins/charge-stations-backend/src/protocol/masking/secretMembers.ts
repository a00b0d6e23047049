import { decodeString, JsonValue } from './jsonMembers';
import { isSecretKey, Mask } from './mask';
import { isSecretName } from './secretNames';

/** Which values of a JSON text are secret as a whole, by where they stand. */
export function secretMembers(
  text: string,
  values: readonly JsonValue[],
  mask: Mask,
): Set<JsonValue> {
  const tokens = objectsWith(values, isTokenMember);
  const settings = objectsWith(values, value => namesSecret(text, value, mask));
  const variables = secretVariables(text, values, mask);
  const attributes = attributesOf(values, variables);
  const tunnels = objectsNamed(values, 'vpn');
  const isInformation = /"NotifyCustomerInformation(?:-Signed)?"/.test(text);
  return new Set(
    values.filter(({ name, object, own }) => {
      switch (name) {
        case null:
          return false;
        case 'value':
          return settings.has(object) || attributes.has(object);
        case 'attributeValue':
        case 'actualValue':
          return variables.has(object);
        case 'key':
        case 'user':
          return tunnels.has(object);
        case 'data':
          return isInformation;
        default:
          // The token of 2.x is an object of that name with its text in it, and keeps its shape.
          return isSecretName(name) && !(own !== null && tokens.has(own));
      }
    }),
  );
}

type ObjectNumbers = ReadonlySet<number | null>;

/** The objects that have a member like this. */
function objectsWith(
  values: readonly JsonValue[],
  isMember: (value: JsonValue) => boolean,
): ObjectNumbers {
  return new Set(values.filter(isMember).map(({ object }) => object));
}

/** The objects under this name. */
function objectsNamed(
  values: readonly JsonValue[],
  wanted: string,
): ObjectNumbers {
  return new Set(
    values
      .filter(({ name, own }) => name === wanted && own !== null)
      .map(({ own }) => own),
  );
}

/** `{"idToken":{"idToken":"...","type":"Central"}}` (2.0.1 part 2, IdTokenType). */
function isTokenMember({ name, type }: JsonValue): boolean {
  return name === 'idToken' && type === 'string';
}

/** `{"key":"AuthorizationKey","value":"..."}` (1.6 ChangeConfiguration, GetConfiguration). */
function namesSecret(
  text: string,
  { name, type, start, end }: JsonValue,
  mask: Mask,
): boolean {
  return (
    name === 'key' &&
    type === 'string' &&
    isSecretKey(decodeString(text.slice(start, end)), mask)
  );
}

/**
 * The objects that are about a secret variable of the device model:
 * `{"variable":{"name":"BasicAuthPassword"},"attributeValue":"..."}` (2.x SetVariables, GetVariables,
 * NotifyEvent, NotifyReport).
 */
function secretVariables(
  text: string,
  values: readonly JsonValue[],
  mask: Mask,
): ObjectNumbers {
  const secret = objectsWith(
    values,
    ({ name, type, start, end }) =>
      (name === 'name' || name === 'instance') &&
      type === 'string' &&
      isSecretKey(decodeString(text.slice(start, end)), mask),
  );
  // Not by the component: a TokenReader has faults that everybody should see.
  return objectsWith(
    values,
    ({ name, own }) => name === 'variable' && own !== null && secret.has(own),
  );
}

/** The objects in the `variableAttribute` lists of these. */
function attributesOf(
  values: readonly JsonValue[],
  variables: ObjectNumbers,
): ObjectNumbers {
  return new Set(
    values
      .filter(
        ({ own, list }) =>
          own !== null &&
          list?.name === 'variableAttribute' &&
          variables.has(list.object),
      )
      .map(({ own }) => own),
  );
}
