import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useTranslate } from '../useTranslate';

/** @public */
export interface CopyButtonProps {
  /** A function where it depends on the moment. */
  text: string | (() => string);
  /** What is copied, for screen readers; default "Copy". */
  label?: string;
}

/**
 * Copies a text to the clipboard and says so. Core's button is a filled primary one: too loud beside
 * every row.
 *
 * @public
 */
export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useTranslate();
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  const name = label ?? t('copy.label');
  return (
    <Tooltip title={copied ? t('copy.done') : name}>
      <IconButton
        size="small"
        aria-label={name}
        onClick={() => {
          copy(typeof text === 'string' ? text : text());
          setCopied(true);
        }}
        onMouseLeave={() => setCopied(false)}
      >
        {copied ? (
          <CheckIcon fontSize="small" color="success" />
        ) : (
          <ContentCopyIcon fontSize="small" />
        )}
      </IconButton>
    </Tooltip>
  );
}
