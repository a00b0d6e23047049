import type { SpecificationMessages } from '@forecourt/plugin-charge-stations-knowledge';
import { ExplainedMessage } from './explanation';

/** A message as its specification has it; undefined where no pack describes it. */
export function describeMessage(
  specification: SpecificationMessages | undefined,
  action: string | null,
): ExplainedMessage | undefined {
  const known =
    action === null ? undefined : specification?.messages.get(action);
  if (!specification || !known) {
    return undefined;
  }
  const { name, senders, group = null, line = null, source } = known;
  return {
    name,
    api: specification.api,
    specification: specification.title,
    senders: senders.map(role => specification.roles[role] ?? role),
    group,
    line,
    ...(source && { source }),
  };
}
