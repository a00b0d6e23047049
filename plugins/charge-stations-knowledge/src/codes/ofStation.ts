import {
  ApiCodeExplanation,
  fold,
} from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from '../schema';

/** Whether a code can be one of a station: another vendor's means something else there. What is not known fits all. */
export function isOfStation(
  knowledge: Knowledge,
  { code, taxonomy }: ApiCodeExplanation,
  { vendor, model }: { vendor?: string; model?: string },
): boolean {
  const name = code.slice(taxonomy.id.length + 1);
  const models = knowledge.vendors?.[taxonomy.id]?.codes?.[name]?.models;
  return isOfVendor(knowledge, taxonomy.id, vendor) && isNamed(models, model);
}

/** A vendor without names, such as a controller that many makers build in, counts for every station. */
export function isOfVendor(
  { vendors }: Knowledge,
  id: string,
  vendor: string | undefined,
): boolean {
  return isNamed(vendors?.[id]?.names, vendor);
}

function isNamed(names: string[] | undefined, name: string | undefined) {
  return !names || !name || names.some(known => fold(known) === fold(name));
}
