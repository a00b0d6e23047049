import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  formatDuration,
  Time,
  toMillis,
  useConfigurationSnapshots,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useConfigurationPath } from '../../hooks/useConfigurationPath';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';

export interface ConfigurationBeforeProps {
  identity: string;
  fault: Pick<ApiCondition, 'openedAt'>;
}

/** The last change of the configuration before a fault, however long before, and what it was when the fault began. */
export function ConfigurationBefore(props: ConfigurationBeforeProps) {
  const { identity, fault } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const path = useConfigurationPath();
  const snapshots = useConfigurationSnapshots(identity, {
    to: fault.openedAt,
    changed: 'only',
    // The first snapshot that there is counts as one that changed something.
    limit: 2,
  });
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('configuration.beforeFault.title')}
      </Typography>
      <Loaded
        query={snapshots}
        skeleton={
          <SkeletonTable
            label={t('configuration.beforeFault.loading')}
            rows={1}
          />
        }
      >
        {({ items }) => {
          const last = items.find(({ changed = 0 }) => changed > 0);
          const isKnown = items.length > 0;
          return (
            <>
              {last ? (
                <Typography variant="body2">
                  <MaybeLink
                    to={path?.({ before: last.before, after: last.id })}
                  >
                    {t('configuration.beforeFault.change', {
                      count: last.changed ?? 0,
                      duration: formatDuration(
                        toMillis(fault.openedAt) - toMillis(last.takenAt),
                      ),
                    })}
                  </MaybeLink>{' '}
                  (<Time value={last.takenAt} format="short" />
                  ). {t('configuration.beforeFault.between')}
                </Typography>
              ) : (
                <Typography variant="body2" color="text.secondary">
                  {t('configuration.beforeFault.none')}
                </Typography>
              )}
              {isKnown && path && (
                <Typography variant="body2">
                  <Link
                    component={RouterLink}
                    to={path({ after: fault.openedAt, before: last?.before })}
                  >
                    {t('configuration.beforeFault.atOpening')}
                  </Link>
                </Typography>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function MaybeLink(props: { to?: string; children: string }) {
  const { to, children } = props;
  return to ? (
    <Link component={RouterLink} underline="always" to={to}>
      {children}
    </Link>
  ) : (
    <>{children}</>
  );
}
