import { fold } from '@forecourt/plugin-charge-stations-common';
import { Condition, Knowledge } from '../model';

type Taxonomies = NonNullable<Knowledge['taxonomies']>;

/**
 * The codes of OCPP 1.6 that stand for a fault which goes by another: the error code that came with it, and the one that
 * its own taxonomy says comes with it.
 */
export function standardCodesOf(
  { code, errorCode }: Pick<Condition, 'code' | 'errorCode'>,
  { taxonomies = {} }: Pick<Knowledge, 'taxonomies'>,
): string[] {
  const [taxonomy, ...rest] = code.split(':');
  const mapped = taxonomies[taxonomy]?.codes?.[rest.join(':')]?.ocpp16;
  const names = [errorCode, mapped]
    .map(name => name && standardName(name, taxonomies))
    .filter(name => name && name !== 'NoError')
    .map(name => `ocpp16:${name}`);
  return [...new Set(names)].filter(name => name !== code);
}

function standardName(name: string, { ocpp16 }: Taxonomies): string {
  const folded = fold(name);
  const [standard] =
    Object.entries(ocpp16?.codes ?? {}).find(([known, { aliases = [] }]) =>
      [known, ...aliases].some(spelling => fold(spelling) === folded),
    ) ?? [];
  return standard ?? name;
}
