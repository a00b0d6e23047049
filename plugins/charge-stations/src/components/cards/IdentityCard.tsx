import { RELATION_CONSUMES_API } from '@backstage/catalog-model';
import {
  EntityInfoCard,
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import {
  Time,
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { Facts } from '../Facts';
import { Loaded } from '../Loaded';
import { clockWords } from './clockWords';
import { passwordWord, securityWords } from './securityWords';

/** What the station said of itself when it last booted, and how it is connected. */
export function IdentityCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const station = useStation(useStationIdentity());
  return (
    <EntityInfoCard title={t('identity.title')}>
      <Loaded
        query={station}
        skeleton={<Skeleton variant="rounded" height={100} />}
      >
        {data => <Identity station={data} />}
      </Loaded>
    </EntityInfoCard>
  );
}

function Identity(props: { station: ApiStation }) {
  const { station } = props;
  const { boot, protocol } = station;
  const { t } = useMessages(chargeStationsTranslationRef);
  const apis = getEntityRelations(useEntity().entity, RELATION_CONSUMES_API);
  const reported = (value?: string) => value ?? t('identity.notReported');
  const moment = (at?: string) => at && <Time value={at} />;
  return (
    <Facts
      layout="columns"
      facts={[
        { name: t('identity.identity'), value: station.identity },
        { name: t('identity.vendor'), value: reported(boot?.vendor) },
        { name: t('identity.model'), value: reported(boot?.model) },
        {
          name: t('identity.serialNumber'),
          value: reported(boot?.serialNumber),
        },
        {
          name: t('identity.firmware'),
          value: reported(boot?.firmwareVersion),
        },
        {
          name: t('identity.protocol'),
          value: reported(
            protocol && (ocppVersionOfProtocol(protocol) ?? protocol),
          ),
        },
        {
          name: t('identity.specification'),
          value: apis.length > 0 && <EntityRefLinks entityRefs={apis} />,
        },
        { name: t('identity.security'), value: securityWords(station, t) },
        { name: t('identity.password'), value: passwordWord(station, t) },
        { name: t('identity.remoteAddress'), value: station.remoteAddress },
        {
          name: t('identity.connectedSince'),
          value: station.connected && moment(station.connectedSince),
        },
        {
          name: t('identity.disconnectedSince'),
          value: !station.connected && moment(station.disconnectedAt),
        },
        { name: t('identity.clock'), value: clockWords(station, t) },
        { name: t('identity.lastSeen'), value: moment(station.lastSeenAt) },
        { name: t('identity.firstSeen'), value: moment(station.firstSeenAt) },
        { name: t('identity.lastBoot'), value: moment(boot?.at) },
      ]}
    />
  );
}
