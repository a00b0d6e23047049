import type {
  ApiConfigurationCompliance,
  ApiConfigurationWriteInput,
} from '@forecourt/plugin-charge-stations-common';

type KeyCompliance = ApiConfigurationCompliance['keys'][number];

/** Why a key that is not as wanted is not written: nobody knows what, or a station's keys cannot be added or removed. */
export type Leaving = 'several' | 'unset' | 'hidden' | 'missing' | 'extra';

export interface LeftOut extends Pick<KeyCompliance, 'key' | 'attribute'> {
  why: Leaving;
}

/** What has to be written for keys that drift, where one value is wanted; what is left out, and why. */
export function bringBack(keys: readonly KeyCompliance[]): {
  values: ApiConfigurationWriteInput['values'];
  leftOut: LeftOut[];
} {
  const values: ApiConfigurationWriteInput['values'] = [];
  const leftOut: LeftOut[] = [];
  for (const { key, attribute, verdict, demand, hidden } of keys) {
    const named = { key, ...(attribute && { attribute }) };
    if (verdict === 'missing' || verdict === 'extra') {
      leftOut.push({ ...named, why: verdict });
    } else if (verdict === 'drift') {
      if (hidden) {
        leftOut.push({ ...named, why: 'hidden' });
      } else if (demand?.is === 'value' && demand.value !== undefined) {
        values.push({ ...named, value: demand.value });
      } else {
        leftOut.push({
          ...named,
          why: demand?.is === 'unset' ? 'unset' : 'several',
        });
      }
    }
  }
  return { values, leftOut };
}
