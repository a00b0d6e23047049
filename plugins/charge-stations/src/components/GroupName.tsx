import {
  codeName,
  severityTone,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';
import { EntityNames } from './EntityNames';
import { NONE } from './FleetFaultsPage/fleetFaultsQuery';
import type { FaultGrouping } from './FleetFaultsPage/fleetFaultsQuery';

/** What a group of faults or stations shares, in words. */
export function GroupName(props: { by: FaultGrouping; name: string }) {
  const { by, name } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  switch (by) {
    case 'code':
      return <>{codeName({ code: name }, words)}</>;
    case 'severity':
      return <>{words(`severity.${severityTone(Number(name)).letter}`)}</>;
    case 'firmware':
      return <>{name === NONE ? t('fleetFaults.noFirmware') : name}</>;
    default:
      return name === NONE ? (
        <>{t(`fleetFaults.without.${by}`)}</>
      ) : (
        <EntityNames entityRefs={name} />
      );
  }
}
