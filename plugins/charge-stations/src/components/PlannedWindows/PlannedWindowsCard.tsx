import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { chargeStationsWindowPlanPermission } from '@forecourt/plugin-charge-stations-common';
import {
  usePlannedWindows,
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { useForbidden } from '../../hooks/useForbidden';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { PermittedButton } from '../PermittedButton';
import { PlanWindowDialog } from './PlanWindowDialog';
import { PlannedWindows } from './PlannedWindows';

/** As many as are looked at for what is to come. */
const MOST_SHOWN = 100;

/** What was planned for a station or left out of its figures, and the way to plan more. */
export function PlannedWindowsCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const identity = useStationIdentity();
  const windows = usePlannedWindows({ identity, limit: MOST_SHOWN });
  const station = useStation(identity);
  const forbidden = useForbidden(chargeStationsWindowPlanPermission);
  const [planning, setPlanning] = useState(false);
  return (
    <EntityInfoCard
      title={t('windows.title')}
      headerActions={
        <PermittedButton
          permission={chargeStationsWindowPlanPermission}
          size="small"
          disabled={!station.data}
          onClick={() => setPlanning(true)}
        >
          {t('windows.plan')}
        </PermittedButton>
      }
    >
      <Loaded
        query={windows}
        skeleton={<Skeleton variant="rounded" height={60} />}
      >
        {({ items }) => (
          <PlannedWindows
            windows={items}
            mayCancel={forbidden === undefined}
            onChanged={windows.refresh}
          />
        )}
      </Loaded>
      {planning && station.data && (
        <PlanWindowDialog
          station={station.data}
          onClose={() => setPlanning(false)}
          onSaved={() => {
            setPlanning(false);
            windows.refresh();
          }}
        />
      )}
    </EntityInfoCard>
  );
}
