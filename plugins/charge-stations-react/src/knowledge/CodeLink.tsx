import { Link } from '@backstage/core-components';
import {
  type CodeOf,
  standardCodeOf,
} from '@forecourt/plugin-charge-stations-common';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
import { codeLabel } from '../vocabulary/codeLabel';
import { codePath } from './paths';

/** @public */
export interface CodeLinkProps {
  fault: CodeOf;
  /** Shown instead of the code. */
  children?: ReactNode;
}

/**
 * A code, leading to what it means. A vendor's code that came with a standard one leads there by its own name too.
 *
 * @public
 */
export function CodeLink({ fault, children }: CodeLinkProps) {
  const t = useTranslate();
  const label = codeLabel(fault);
  const standard = standardCodeOf(fault);
  return (
    <Link
      to={codePath(fault.code)}
      title={t('knowledge.codeLink', { code: standard ?? label })}
    >
      {children ?? label}
    </Link>
  );
}
