import type { ApiReport } from '@forecourt/plugin-charge-stations-common';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { ROW_ATTRIBUTE } from '@forecourt/plugin-charge-stations-react';
import { messageRefText } from '../MessagesTab/messageRef';

export interface ExampleLinkProps {
  evidence?: ApiReport['lastPart'];
  /** The message that is open. */
  selected?: string;
  children: ReactNode;
}

/** What of a row takes the focus and opens its message; the row does the rest. */
export function ExampleLink(props: ExampleLinkProps) {
  const { evidence, selected, children } = props;
  if (!evidence) {
    return <>{children}</>;
  }
  const id = messageRefText(evidence);
  return (
    <Link
      component="button"
      variant="body2"
      align="left"
      aria-expanded={id === selected}
      {...{ [ROW_ATTRIBUTE]: id }}
    >
      {children}
    </Link>
  );
}
