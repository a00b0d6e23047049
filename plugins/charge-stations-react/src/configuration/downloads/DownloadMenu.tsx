import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';
import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { saveFile } from '../../files/saveFile';
import { CopyButton } from '../../parts/CopyButton';
import { useTranslate } from '../../useTranslate';
import { baselineYaml } from './baselineYaml';
import { diffCsv, diffJson, diffText } from './diffFiles';

const FORMATS = {
  json: {
    end: 'diff.json',
    type: 'application/json',
    text: diffJson,
  },
  csv: {
    end: 'diff.csv',
    type: 'text/csv',
    text: ({ changes }: ApiConfigurationDiff) => diffCsv(changes),
  },
  baseline: {
    end: 'baseline.yaml',
    type: 'application/yaml',
    text: baselineYaml,
  },
};

type Format = keyof typeof FORMATS;

export interface DownloadMenuProps {
  diff: ApiConfigurationDiff;
  /** What is shown of it. */
  shown: ApiConfigurationDiff['changes'];
}

/** Saves a comparison as a file, or copies what is shown of it. */
export function DownloadMenu({ diff, shown }: DownloadMenuProps) {
  const t = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [saved, setSaved] = useState<string>();

  function save(format: Format) {
    const { end, type, text } = FORMATS[format];
    const name = `${fileStem(diff)}_${end}`;
    saveFile({ name, type, text: text(diff) });
    setSaved(name);
    setAnchor(undefined);
  }

  return (
    <>
      <Button
        id={id}
        size="small"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ textTransform: 'none' }}
      >
        {t('configuration.download.menu')}
      </Button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        MenuListProps={{ 'aria-labelledby': id }}
      >
        {(Object.keys(FORMATS) as Format[]).map(format => (
          <MenuItem key={format} onClick={() => save(format)}>
            {t(`configuration.download.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <CopyButton
        label={t('configuration.download.copy')}
        text={() => diffText(shown)}
      />
      <Typography variant="body2" color="text.secondary" role="status">
        {saved && t('configuration.download.saved', { name: saved })}
      </Typography>
    </>
  );
}

/** Which station as of when, in characters that every system takes for a file. */
function fileStem({ after, before }: ApiConfigurationDiff): string {
  const station = after.identity ?? before.identity ?? 'siblings';
  const at = after.at ?? after.snapshot?.takenAt;
  return [station, at]
    .filter(Boolean)
    .join('_')
    .replace(/[^\w.-]+/g, '-');
}
