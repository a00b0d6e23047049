import { useMessages } from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyableText } from '../CopyableText';

/** None is for the code: how to add one. */
export function NoRunbook({ code }: { code: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack gap={1}>
      <Typography variant="body2">{t('runbooks.none')}.</Typography>
      <Typography variant="body2" color="text.secondary">
        {t('runbooks.noneHelp')}
      </Typography>
      <CopyableText
        label={t('runbooks.template')}
        copyLabel={t('runbooks.copyTemplate')}
        // A text of JSON is one of YAML, whatever the code has in it.
        text={`---\ntitle: …\ncodes: ${JSON.stringify(code)}\n---\n`}
      />
    </Stack>
  );
}
