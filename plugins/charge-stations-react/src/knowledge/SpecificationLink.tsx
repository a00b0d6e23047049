import { Link } from '@backstage/core-components';
import {
  type ApiSpecificationReference,
  isSectionNumber,
} from '@forecourt/plugin-charge-stations-common';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import Stack from '@mui/material/Stack';
import { useTranslate } from '../useTranslate';
import { specificationPath } from './paths';
import { SpecificationBadges } from './SpecificationBadges';

/** @public */
export interface SpecificationLinkProps {
  reference: ApiSpecificationReference;
  /** What is found there, for the name of the link: a code or a key. */
  subject?: string;
  /** `short`: the number of a section for a row. Default: in full, with what replaced the document. */
  variant?: 'short' | 'full';
}

/** What follows stays on the line of the last word. */
const NO_BREAK = '\u00a0';

/**
 * A place in a document, leading to the document where it can be opened, and to what is known of it.
 *
 * @public
 */
export function SpecificationLink(props: SpecificationLinkProps) {
  const { reference, subject, variant = 'full' } = props;
  const t = useTranslate();
  if (variant === 'short') {
    return <ShortLink reference={reference} subject={subject} />;
  }
  return (
    <Stack
      component="span"
      direction="row"
      flexWrap="wrap"
      alignItems="center"
      columnGap={0.75}
    >
      <span>
        <Opening reference={reference} name={nameOf(props, t)}>
          {reference.words}
        </Opening>
        {NO_BREAK}
        <Link
          to={specificationPath(reference.specification)}
          aria-label={t('knowledge.specificationLink', {
            title: reference.title,
          })}
          title={t('knowledge.specificationLink', { title: reference.title })}
        >
          <InfoOutlinedIcon fontSize="inherit" sx={{ verticalAlign: '-2px' }} />
        </Link>
      </span>
      <SpecificationBadges specification={reference} />
    </Stack>
  );
}

function ShortLink(props: Omit<SpecificationLinkProps, 'variant'>) {
  const { reference } = props;
  const t = useTranslate();
  const { section } = reference;
  // Some documents have headings instead of numbers: too long for a row.
  const isNumber = section !== undefined && isSectionNumber(section);
  if (!isNumber && !isWebAddress(reference.url)) {
    // A word that leads nowhere; the full link has the title.
    return null;
  }
  return (
    <Opening
      reference={reference}
      name={
        isNumber
          ? nameOf(props, t)
          : // What is written on it is part of its name: people say it to a screen reader.
            t('knowledge.source.documentName', { name: nameOf(props, t) })
      }
      isInText
    >
      {isNumber
        ? t('knowledge.source.section', { section })
        : t('knowledge.source.document')}
    </Opening>
  );
}

function nameOf(
  { reference, subject }: SpecificationLinkProps,
  t: ReturnType<typeof useTranslate>,
): string {
  return subject
    ? t('knowledge.source.name', { key: subject, place: reference.words })
    : t('knowledge.opens', { title: reference.words });
}

function Opening(props: {
  reference: ApiSpecificationReference;
  name: string;
  /** Among words, from which colour alone would not tell it. */
  isInText?: boolean;
  children: string;
}) {
  const { reference, name, isInText = false, children } = props;
  return isWebAddress(reference.url) ? (
    <Link
      to={reference.url}
      aria-label={name}
      title={name}
      underline={isInText ? 'always' : 'hover'}
    >
      {children}
    </Link>
  ) : (
    <span title={name}>{children}</span>
  );
}

/** A browser opens no WebSocket. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:/i.test(url);
}
