import type { ApiConfigurationBaselineDetail } from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  personWords,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyableText } from '../CopyableText';

/** The text of a baseline, and of its earlier versions. */
export function BaselineVersions(props: {
  detail: ApiConfigurationBaselineDetail;
}) {
  const { text, versions } = props.detail;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [chosen, setChosen] = useState<number>();
  const version = versions.find(it => it.version === chosen) ?? versions[0];
  const shown = version ? version.text : text;
  return (
    <>
      {versions.length > 0 && (
        <TextField
          select
          size="small"
          label={t('configuration.baselines.versions')}
          value={version.version}
          onChange={event => setChosen(Number(event.target.value))}
        >
          {versions.map(it => (
            <MenuItem key={it.version} value={it.version}>
              {nameOf(it)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {shown === undefined ? (
        <Typography variant="body2">
          {t('configuration.baselines.wasRemoved')}
        </Typography>
      ) : (
        <CopyableText
          text={shown}
          label={t('configuration.baselines.text')}
          copyLabel={t('configuration.baselines.copy')}
        />
      )}
    </>
  );

  function nameOf(it: ApiConfigurationBaselineDetail['versions'][number]) {
    const option = t('configuration.baselines.versionOption', {
      version: String(it.version),
      time: formatTime(it.savedAt, { style: 'short' }),
      who: personWords(it.savedBy),
    });
    return it.text === undefined
      ? t('configuration.baselines.versionRemoved', { option })
      : option;
  }
}
