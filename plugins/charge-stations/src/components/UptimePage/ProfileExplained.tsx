import { Link } from '@backstage/core-components';
import type { ApiAvailabilityProfile } from '@forecourt/plugin-charge-stations-common';
import {
  formatShare,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Collapse from '@mui/material/Collapse';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { Facts } from '../Facts';

/** How a figure is worked out, in words, behind one click; that a rule was not verified is said at once. */
export function ProfileExplained(props: { profile: ApiAvailabilityProfile }) {
  const { profile } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box>
      <Stack direction="row" gap={1} alignItems="center" flexWrap="wrap">
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          sx={{ textTransform: 'none' }}
        >
          {t('uptime.howItIsWorkedOut')}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {profile.target === null
            ? t('uptime.noTarget')
            : t(`uptime.target.${profile.target.compare}`, {
                target: formatShare(profile.target.share),
              })}
        </Typography>
        {!profile.verified && (
          <Tooltip describeChild title={t('uptime.unverifiedHelp')}>
            <Chip
              size="small"
              variant="outlined"
              tabIndex={0}
              label={t('uptime.unverified')}
              sx={{ m: 0 }}
            />
          </Tooltip>
        )}
      </Stack>
      <Collapse in={isOpen} id={id} unmountOnExit>
        <Box sx={{ pl: 1, pt: 1, maxWidth: 900 }}>
          <Facts
            facts={[
              { name: t('uptime.formula'), value: profile.formula },
              {
                name: t('uptime.source'),
                value: profile.sourceUrl ? (
                  <Link to={profile.sourceUrl}>{profile.source}</Link>
                ) : (
                  profile.source
                ),
              },
              {
                name: t('uptime.window'),
                value: t(`uptime.windows.${profile.window}`),
              },
              { name: t('uptime.zone'), value: profile.timeZone },
              {
                name: t('uptime.notes'),
                value: profile.notes.map(note => <div key={note}>{note}</div>),
              },
            ]}
          />
        </Box>
      </Collapse>
    </Box>
  );
}
