import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from '../useTranslate';
import { CodeBlock } from './CodeBlock';

// The listener's default port.
const OCPP_PORT = 9220;
const URL_KEY = 'chargeStations.listener.publicUrl';

/** @public */
export interface EmptyConnectProps {
  identity: string;
}

/**
 * What to show of a station that has never connected: how to connect it, ready to copy.
 *
 * @public
 */
export function EmptyConnect(props: EmptyConnectProps) {
  const { identity } = props;
  const t = useTranslate();
  const listener =
    useApi(configApiRef).getOptionalString(URL_KEY)?.replace(/\/+$/, '') ??
    `ws://${window.location.hostname}:${OCPP_PORT}`;
  const url = `${listener}/ocpp/${encodeURIComponent(identity)}`;
  return (
    <Stack spacing={1}>
      <Typography variant="h6" component="p">
        {t('connect.title', { identity })}
      </Typography>
      <Typography variant="body2">{t('connect.explain')}</Typography>
      <CodeBlock
        label={t('connect.command')}
        text={`wscat -c ${url} -s ocpp1.6`}
      />
      <Typography variant="body2" color="textSecondary">
        {t('connect.password', { identity })}
      </Typography>
    </Stack>
  );
}
