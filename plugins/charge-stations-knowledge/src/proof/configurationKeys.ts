import {
  isSecretName,
  parseVariableKey,
} from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from '../schema';
import { ConfigurationFamily } from '../schema/configuration';

type Keys = NonNullable<ConfigurationFamily['keys']>;

/** Configuration keys that nobody can have meant: groups that there are not, names twice, secrets that would be shown. */
export function proveConfigurationKeys(
  pack: Knowledge,
  all: Knowledge,
): string[] {
  const groups = new Set(
    Object.values(all.configuration ?? {}).flatMap(family =>
      Object.keys(family.groups ?? {}),
    ),
  );
  return Object.entries(pack.configuration ?? {}).flatMap(([name, family]) => {
    const at = `configuration.${name}.keys`;
    const keys = family.keys ?? {};
    return [
      ...sameNames(keys).map(finding => `${at}: ${finding}`),
      ...Object.entries(keys).flatMap(([key, known]) =>
        [
          ...unknownGroup(known, groups),
          ...unmasked(key, known),
          ...misspelled(key, family),
        ].map(finding => `${at}.${key}: ${finding}`),
      ),
    ];
  });
}

/** Stations write keys in any case, so a name that differs in case alone is the same. */
function sameNames(keys: Keys): string[] {
  const names = Object.entries(keys).flatMap(([key, { aliases = [] }]) => [
    key,
    ...aliases,
  ]);
  const seen = new Map<string, string>();
  return names.flatMap(name => {
    const earlier = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    // An alias may say in which other case a key is written.
    return earlier === undefined || isSpelling(keys, { earlier, name })
      ? []
      : [`${earlier} and ${name} are the same name`];
  });
}

function isSpelling(keys: Keys, names: { earlier: string; name: string }) {
  return keys[names.earlier]?.aliases?.includes(names.name) ?? false;
}

function unknownGroup(
  { group }: Keys[string],
  groups: ReadonlySet<string>,
): string[] {
  return group === undefined || groups.has(group)
    ? []
    : [`no pack has the group ${group}`];
}

function unmasked(key: string, known: Keys[string]): string[] {
  const name = parseVariableKey(key)?.variable ?? key;
  return isSecretName(name) &&
    known.class !== 'secret' &&
    !known.personal &&
    known.type !== 'boolean' &&
    known.type !== 'enumeration'
    ? ['it is called like a secret: its class is secret, or it is personal']
    : [];
}

/** Keys of OCPP 1.6 have up to 50 characters (CiString50Type); of 2.x, a component and a variable. */
function misspelled(
  key: string,
  { versions = [] }: ConfigurationFamily,
): string[] {
  const onlyFlat = versions.length > 0 && versions.every(v => v === '1.6');
  const onlyModel = versions.length > 0 && !versions.includes('1.6');
  if (onlyFlat && key.length > 50) {
    return ['a key of OCPP 1.6 has up to 50 characters'];
  }
  return onlyModel && !parseVariableKey(key)
    ? ['a key of OCPP 2.x is Component/Variable']
    : [];
}
