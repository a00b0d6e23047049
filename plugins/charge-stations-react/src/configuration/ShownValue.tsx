import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
import type { ValueWords } from './valueWords';

/** A value as it was sent, or what stands for it: that there is none, or that it is hidden. */
export function ShownValue({ text, kind }: ValueWords) {
  const t = useTranslate();
  if (kind === 'hidden') {
    return (
      <span role="img" aria-label={t('configuration.value.hiddenSaid')}>
        {text}
      </span>
    );
  }
  return (
    <Box
      component="span"
      sx={
        kind
          ? { color: 'text.secondary', fontStyle: 'italic' }
          : { fontFamily: 'monospace', whiteSpace: 'pre-wrap' }
      }
    >
      {kind ? text : breakable(text)}
    </Box>
  );
}

/** Lists break between their members first. */
function breakable(text: string): ReactNode {
  return text.split(/(?<=[,;])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
