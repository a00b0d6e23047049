import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { markIcon } from './markKinds';

/**
 * The symbol of a kind of mark, as the timeline draws it; its name has to stand beside it.
 *
 * @public
 */
export function MarkIcon({ kind }: { kind: ApiTimelineMark['kind'] }) {
  const Icon = markIcon(kind);
  return <Icon fontSize="inherit" aria-hidden />;
}
