import { ConfigurationMeaning, ConfigurationMeanings } from './types';
import { parseVariableKey } from './variableKey';

/**
 * A key or alias without case and surrounding space (CiString50Type of OCPP 1.6).
 *
 * @public
 */
export function foldKey(key: string): string {
  return key.trim().toLowerCase();
}

/**
 * Makes a look-up of meanings. A name wins over an alias, and a later meaning over an earlier one of the same name.
 *
 * A key of OCPP 2.x is looked up as it is, then without its EVSE, connector and instances and then as a
 * variable of any component, which packs write with `*` for the component.
 *
 * @public
 */
export function lookUpMeanings(
  meanings: Iterable<ConfigurationMeaning>,
): ConfigurationMeanings {
  const byName = new Map<string, ConfigurationMeaning>();
  const byAlias = new Map<string, ConfigurationMeaning>();
  for (const meaning of meanings) {
    byName.set(foldKey(meaning.key), meaning);
    for (const alias of meaning.aliases ?? []) {
      byAlias.set(foldKey(alias), meaning);
    }
  }
  return key => {
    for (const name of namesOfKey(key)) {
      const meaning = byName.get(name) ?? byAlias.get(name);
      if (meaning) {
        return meaning;
      }
    }
    return undefined;
  };
}

/**
 * The names under which something may be said of a key, from the narrowest: as it is, then without its EVSE, connector
 * and instances, then as a variable of any component (`*`). All in lower case.
 *
 * @public
 */
export function namesOfKey(key: string): string[] {
  const name = foldKey(key);
  const parts = parseVariableKey(name);
  if (!parts) {
    return [name];
  }
  const { component, variable, variableInstance } = parts;
  const instance =
    variableInstance === undefined ? [] : [`${variable}[${variableInstance}]`];
  return [
    name,
    ...instance.map(named => `${component}/${named}`),
    `${component}/${variable}`,
    `*/${variable}`,
  ];
}
