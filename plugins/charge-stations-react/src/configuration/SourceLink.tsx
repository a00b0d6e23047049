import type { ApiConfigurationMeaning } from '@forecourt/plugin-charge-stations-common';
import { SpecificationLink } from '../knowledge';

export interface SourceLinkProps {
  meaning: ApiConfigurationMeaning;
  /** In full: the title of the document too. */
  variant?: 'short' | 'full';
}

/** Where a key is defined: a section, and the document where it can be opened. */
export function SourceLink({ meaning, variant = 'short' }: SourceLinkProps) {
  const { key, source } = meaning;
  return source ? (
    <SpecificationLink reference={source} subject={key} variant={variant} />
  ) : null;
}
