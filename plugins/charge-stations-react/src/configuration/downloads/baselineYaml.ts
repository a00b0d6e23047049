import {
  lookUpMeanings,
  writeBaseline,
  type ApiConfigurationDiff,
} from '@forecourt/plugin-charge-stations-common';
import { parse } from 'yaml';

/**
 * A baseline of what the later side of a comparison has, and a comment that says what is no part of it. Author and
 * reason are for a person to fill in; without them it is refused.
 */
export function baselineYaml({ after, changes }: ApiConfigurationDiff): string {
  const entries = changes.flatMap(change => change.after ?? []);
  const text = writeBaseline({
    entries,
    meanings: lookUpMeanings(changes.flatMap(({ meaning }) => meaning ?? [])),
    appliesTo: appliesTo(after),
    author: '',
    reason: '',
  });
  const { keys } = parse(text) as { keys: Record<string, unknown> };
  const leftOut = entries
    .map(({ key }) => key)
    .filter(key => !Object.hasOwn(keys, key));
  const comment = [
    'Fill in who wants it and why, and widen whom it applies to where it should.',
    after.snapshot && `As of ${after.snapshot.takenAt}`,
    after.completeness !== 'complete' &&
      'Not complete: there may be further keys',
    leftOut.length > 0 &&
      `Left out, as secret, changing by itself, not to be written or of two names: ${leftOut.join(
        ', ',
      )}`,
  ].filter(Boolean);
  return `${comment.map(line => `# ${line}\n`).join('')}${text}`;
}

function appliesTo({
  identity,
  siblings,
}: ApiConfigurationDiff['after']): Record<string, string> {
  const { vendor = '', model, firmwareVersion: firmware } = siblings ?? {};
  return identity === undefined
    ? { vendor, ...(model && { model }), ...(firmware && { firmware }) }
    : { station: identity };
}
