import { Link } from '@backstage/core-components';
import type { ApiConfigurationMeaning } from '@forecourt/plugin-charge-stations-common';
import { useTranslate } from '../useTranslate';

export interface SourceLinkProps {
  meaning: ApiConfigurationMeaning;
  /** In full: the title of the document too. */
  variant?: 'short' | 'full';
}

/** Where a key is defined: a section, and the document where it can be opened. */
export function SourceLink({ meaning, variant = 'short' }: SourceLinkProps) {
  const t = useTranslate();
  const { key, source } = meaning;
  if (!source) {
    return null;
  }
  const { title, section, url } = source;
  const name = section
    ? t('configuration.source.name', { key, title, section })
    : t('configuration.source.nameWithout', { key, title });
  // Some sources have headings instead of numbers: too long for a row.
  const isNumber = section !== undefined && /^[\w.]{1,12}$/.test(section);
  const place = isNumber ? t('configuration.source.section', { section }) : '§';
  const shown =
    variant === 'full' ? [title, section].filter(Boolean).join(', ') : place;
  const isLink = url !== undefined && /^https?:/i.test(url);
  if (!isLink && variant === 'short' && !isNumber) {
    // A sign that leads nowhere; the details have the title.
    return null;
  }
  return isLink ? (
    <Link to={url} aria-label={name} title={name}>
      {shown}
    </Link>
  ) : (
    <span title={name}>{shown}</span>
  );
}
