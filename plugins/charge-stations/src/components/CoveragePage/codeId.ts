import type { ApiCodeCoverage } from '@forecourt/plugin-charge-stations-common';

/** Tells codes apart, in the address too. */
export function codeId({
  code,
  vendor,
  model,
}: Pick<ApiCodeCoverage, 'code' | 'vendor' | 'model'>): string {
  return [code, vendor ?? '', model ?? ''].join(' | ');
}
