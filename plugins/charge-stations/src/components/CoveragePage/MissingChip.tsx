import { ExplainedChip } from '@forecourt/plugin-charge-stations-react';

/** Something that is not there. */
export function MissingChip(props: { label: string; help?: string }) {
  const { label, help } = props;
  return <ExplainedChip label={`! ${label}`} help={help} />;
}
