import { isSecretName } from './secretNames';

/** Turns a secret or personal value into a keyed hash of it. */
export type Mask = ((value: string) => string) & {
  /** Says of configuration keys, in lower case, whether their values are secret or personal, whatever they are called. */
  isSecretKey?: (name: string) => boolean;
};

/** Whether the value of a configuration key or variable must not be stored or shown. */
export function isSecretKey(name: string, mask: Mask): boolean {
  return isSecretName(name) || mask.isSecretKey?.(name.toLowerCase()) === true;
}
