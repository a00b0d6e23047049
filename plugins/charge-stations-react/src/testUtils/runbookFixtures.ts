import type {
  ApiConditionRunbook,
  ApiRunbook,
} from '@forecourt/plugin-charge-stations-common';

/** A plausible runbook; takes what differs. */
export function aRunbook(differences: Partial<ApiRunbook> = {}): ApiRunbook {
  return {
    id: 'ground-failure',
    title: 'Ground fault',
    codes: ['ocpp16:GroundFailure'],
    vendors: [],
    models: [],
    info: [],
    keys: ['RCDENABLE'],
    safety: 'Treat the outlet as live.',
    source: { origin: 'own', file: 'ground-failure.md' },
    ...differences,
  };
}

/** The runbook of a ground fault, filled. */
export function aConditionRunbook(
  differences: Partial<ApiConditionRunbook> = {},
): ApiConditionRunbook {
  return {
    chosen: {
      runbook: aRunbook(),
      match: { code: 'ocpp16:GroundFailure', codeIs: 'exact' },
      text: '`CP1`, `connector 2`.\n\n## What it means\n\nThe protection tripped.',
    },
    others: [],
    missing: [],
    ...differences,
  };
}
