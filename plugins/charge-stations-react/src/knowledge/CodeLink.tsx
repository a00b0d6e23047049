import { Link } from '@backstage/core-components';
import type { CodeOf } from '@forecourt/plugin-charge-stations-common';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
import { codeName } from '../vocabulary/codeLabel';
import { codePath } from './paths';

/** @public */
export interface CodeLinkProps {
  fault: CodeOf;
  /** `sign`: a mark beside a code that leads elsewhere. Default: the code itself. */
  variant?: 'name' | 'sign';
  /** Among words, from which colour alone would not tell it. */
  isInText?: boolean;
  /** Shown instead of the code. */
  children?: ReactNode;
}

/**
 * Leads from a code to what it means.
 *
 * @public
 */
export function CodeLink(props: CodeLinkProps) {
  const { fault, variant = 'name', isInText = false } = props;
  const t = useTranslate();
  const code = codeName(fault, t);
  const title = t('knowledge.codeLink', { code });
  return variant === 'sign' ? (
    <Link to={codePath(fault.code)} aria-label={title} title={title}>
      <InfoOutlinedIcon
        sx={{ fontSize: '1rem', ml: 0.5, verticalAlign: '-3px' }}
      />
    </Link>
  ) : (
    <Link
      to={codePath(fault.code)}
      title={title}
      underline={isInText ? 'always' : 'hover'}
    >
      {props.children ?? code}
    </Link>
  );
}
