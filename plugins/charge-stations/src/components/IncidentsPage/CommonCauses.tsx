import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ApiCommonCause,
  ApiFleetIncidentPage,
} from '@forecourt/plugin-charge-stations-common';
import { Time, useMessages } from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { chargeStationsTranslationRef } from '../../translation';
import { idOf } from './IncidentsTable';

/** Sites where several stations were hit at once: one thing to look into, not one for each station. */
export function CommonCauses(props: {
  causes: ApiCommonCause[];
  items: ApiFleetIncidentPage['items'];
  /** Selects the incidents of a cause that are listed. */
  onSelect: (ids: string[]) => void;
}) {
  const { causes, items, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const listed = causes.flatMap(cause => {
    const named = new Set(
      cause.incidents.map(({ identity, id }) => `${identity} ${id}`),
    );
    const ids = items.map(idOf).filter(id => named.has(id));
    return ids.length > 0 ? [{ cause, ids }] : [];
  });
  if (listed.length === 0) {
    return null;
  }
  return (
    <Stack gap={1} component="section" aria-label={t('incidents.common')}>
      {listed.map(({ cause, ids }) => (
        <Alert
          key={`${cause.site} ${cause.from}`}
          severity="warning"
          action={
            <Button
              sx={{ textTransform: 'none' }}
              color="inherit"
              size="small"
              onClick={() => onSelect(ids)}
            >
              {t('incidents.select', { count: ids.length })}
            </Button>
          }
        >
          <EntityRefLink entityRef={cause.site} hideIcon underline="always" />
          {': '}
          {t(`incidents.cause.${cause.cause}`, {
            stations: String(cause.stations),
            ofStations: String(cause.ofStations),
          })}{' '}
          <Time value={cause.from} />
        </Alert>
      ))}
    </Stack>
  );
}
