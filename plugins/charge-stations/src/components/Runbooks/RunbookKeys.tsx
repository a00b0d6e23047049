import { useMessages } from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useConfigurationPath } from '../../hooks/useConfigurationPath';
import { chargeStationsTranslationRef } from '../../translation';

/** The configuration keys that matter, each leading to what the station has. */
export function RunbookKeys({ keys }: { keys: string[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const path = useConfigurationPath();
  return keys.length === 0 ? null : (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {t('runbooks.keys')}{' '}
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          {path ? (
            <Link
              component={RouterLink}
              underline="always"
              to={path({ q: key, shown: 'all' })}
            >
              {key}
            </Link>
          ) : (
            key
          )}
        </Fragment>
      ))}
    </Typography>
  );
}
