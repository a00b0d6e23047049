import {
  foldKey,
  isMaskedValue,
  isSecretName,
} from '@forecourt/plugin-charge-stations-common';
import { parseYaml } from '@forecourt/plugin-charge-stations-knowledge';
import { z } from 'zod';
import { rangeObjection } from './firmwareRange';
import { Baseline, BaselineRule, BaselineScope, Demand } from './types';

const sentence = z.string().trim().min(1);
const yes = z.literal('true', { error: 'can only be true' });

const range = sentence.superRefine((text, context) => {
  const objection = rangeObjection(text);
  if (objection) {
    context.addIssue({ code: 'custom', message: objection });
  }
});

const appliesTo = z
  .strictObject({
    vendor: sentence.optional(),
    model: sentence.optional(),
    firmware: range.optional(),
    site: sentence.optional(),
    station: sentence.optional(),
  })
  .superRefine((scope, context) => {
    const { vendor, model, firmware, site, station } = scope;
    const kinds = [vendor, site, station].filter(Boolean).length;
    if (kinds !== 1) {
      context.addIssue({
        code: 'custom',
        message: 'names one of vendor, site and station',
      });
    } else if (!vendor && (model || firmware)) {
      context.addIssue({
        code: 'custom',
        message:
          'a model and a firmware are those of a vendor, which is missing',
      });
    }
  })
  .transform(scopeOf);

const demand = z.union(
  [
    z.string().transform((value): Demand => ({ is: 'value', value })),
    z
      .strictObject({ value: z.string(), reason: sentence.optional() })
      .transform(({ value, reason }) => ({
        is: 'value' as const,
        value,
        reason,
      })),
    z
      .strictObject({
        anyOf: z.array(z.string()).min(1),
        reason: sentence.optional(),
      })
      .transform(({ anyOf, reason }) => ({
        is: 'anyOf' as const,
        values: anyOf,
        reason,
      })),
    z
      .strictObject({ unset: yes, reason: sentence.optional() })
      .transform(({ reason }) => ({ is: 'unset' as const, reason })),
    z
      .strictObject({ absent: yes, reason: sentence.optional() })
      .transform(({ reason }) => ({ is: 'absent' as const, reason })),
    z
      .strictObject({ ignore: yes, reason: sentence })
      .transform(({ reason }) => ({ is: 'ignored' as const, reason })),
  ],
  {
    error:
      'must be a value, or one of value, anyOf, unset: true, absent: true and ignore: true, with a reason, which ignore needs',
  },
);

const baselineSchema = z.strictObject({
  author: sentence,
  reason: sentence,
  appliesTo,
  keys: z.record(sentence, demand).optional(),
  ignore: z
    .array(z.strictObject({ keys: sentence, reason: sentence }))
    .optional(),
  otherKeys: z.enum(['extra', 'notAsked']).optional(),
});

/** The schema, with what only all keys together or the packs can tell. */
function schemaFor(keysToMask: readonly string[]) {
  const secrets = new Set(keysToMask.map(foldKey));
  return baselineSchema.superRefine(({ keys = {} }, context) => {
    const seen = new Map<string, string>();
    for (const [key, wanted] of Object.entries(keys)) {
      const name = foldKey(key);
      const earlier = seen.get(name);
      const object = (message: string) =>
        context.addIssue({ code: 'custom', path: ['keys', key], message });
      if (earlier !== undefined) {
        object(`is the same key as ${earlier}`);
      }
      if ((secrets.has(name) || isSecretName(key)) && wantsPlainText(wanted)) {
        object('is secret: a baseline cannot say its value');
      }
      seen.set(name, key);
    }
  });
}

function wantsPlainText(wanted: Demand): boolean {
  switch (wanted.is) {
    case 'value':
      return !isMaskedValue(wanted.value);
    case 'anyOf':
      return !wanted.values.every(isMaskedValue);
    default:
      return false;
  }
}

/**
 * Reads a baseline. Values are taken as they are written: `1.10` is no number and `true` no boolean before they are
 * compared with a station's. The value of a secret is refused: a baseline is read by many. Its hash is taken.
 *
 *     author: ops@acme.example
 *     reason: As the grid operator wants it since May
 *     appliesTo: { vendor: ABB, model: Terra AC, firmware: '>=1.8 <2' } # or { site: ... } or { station: ... }
 *     otherKeys: extra # or notAsked, which it is by default
 *     keys:
 *       HeartbeatInterval: 300
 *       WebSocketPingInterval: { anyOf: [30, 60], reason: 60 where the modem is slow }
 *       DlmMode: { absent: true }
 *       LightIntensity: { ignore: true, reason: The site decides }
 *     ignore:
 *       - { keys: Modem*, reason: Set by the installer }
 *
 * @throws InputError in one sentence: which baseline, on which line, what is wrong
 */
export function parseBaseline(options: {
  id: string;
  text: string;
  /** What the packs call secret or personal. Keys that look like secrets are besides. */
  keysToMask?: readonly string[];
}): Baseline {
  const { id, text, keysToMask = [] } = options;
  const { author, reason, keys, ignore, otherKeys, ...rest } = parseYaml({
    text,
    name: `The baseline ${id}`,
    schema: schemaFor(keysToMask),
    textsOnly: true,
  });
  return {
    id,
    author,
    reason,
    scope: rest.appliesTo,
    rules: Object.entries(keys ?? {}).map(([key, wanted]) =>
      ruleOf(key, wanted),
    ),
    ignore: (ignore ?? []).map(ignored => ({
      pattern: ignored.keys,
      reason: ignored.reason,
    })),
    isExhaustive: otherKeys === 'extra',
  };
}

function ruleOf(
  key: string,
  wanted: Demand & { reason?: string },
): BaselineRule {
  const { reason, ...asked } = wanted;
  return { key, demand: asked, ...(reason !== undefined && { reason }) };
}

function scopeOf(scope: {
  vendor?: string;
  model?: string;
  firmware?: string;
  site?: string;
  station?: string;
}): BaselineScope {
  const { vendor = '', model, firmware, site, station } = scope;
  if (station) {
    return { layer: 'station', station };
  }
  if (site) {
    return { layer: 'site', site };
  }
  if (firmware) {
    return { layer: 'firmware', vendor, firmware, ...(model && { model }) };
  }
  return model
    ? { layer: 'model', vendor, model }
    : { layer: 'vendor', vendor };
}
