import type { ApiConfigurationSnapshotPage } from '@forecourt/plugin-charge-stations-common';
import {
  ComplianceSentence,
  ConfigurationCompliance,
  errorKind,
  ErrorState,
  useConfigurationCompliance,
  useConfigurationSnapshot,
  useConfigurationWrites,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { BringBack } from '../BringBack';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { WRITES } from '../WrittenValues';
import { CompareWith } from './CompareWith';
import { DriftOverTime } from './DriftOverTime';
import { NoBaseline } from './NoBaseline';
import { timeOf } from './timeOf';
import type { useConfigurationUrl } from './useConfigurationUrl';

export interface AgainstBaselineProps {
  identity: string;
  page: ApiConfigurationSnapshotPage;
  url: ReturnType<typeof useConfigurationUrl>;
  readNow: JSX.Element;
}

/** How the configuration stands against what it should be, now or as of a time. */
export function AgainstBaseline(props: AgainstBaselineProps) {
  const asOf = timeOf(props.url.compared.after, props.page.items);
  switch (asOf.is) {
    case 'snapshot':
      return <AtSnapshot {...props} id={asOf.id} />;
    case 'time':
      return <AtTime {...props} at={asOf.at} />;
    default:
      return <AtTime {...props} />;
  }
}

/** A snapshot that is not at hand has to be asked for when it was. */
function AtSnapshot(props: AgainstBaselineProps & { id: string }) {
  const { id, ...rest } = props;
  const { data, error, refresh } = useConfigurationSnapshot(rest.identity, id);
  if (data) {
    return <AtTime {...rest} at={data.snapshot.takenAt} />;
  }
  return error ? (
    <ErrorState error={error} onRetry={refresh} />
  ) : (
    <ComplianceSkeleton />
  );
}

function AtTime(props: AgainstBaselineProps & { at?: string }) {
  const { identity, page, url, readNow, at } = props;
  const { compared, compare, view, setView } = url;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [written] = useConfigurationWrites(identity, WRITES).data?.items ?? [];
  // A write after which the station was not read has no snapshot, and its values may wait for a reboot.
  const revision = [
    page.items[0]?.id,
    written?.endedAt && !written.after && written.id,
  ]
    .filter(Boolean)
    .join(' ');
  const query = useConfigurationCompliance(identity, at ? { at } : {}, {
    revision,
  });
  const { data, error } = query;
  const isNothingKnown = error !== undefined && errorKind(error) === 'notFound';
  const hasBaseline = data !== undefined && data.baselines.length > 0;
  return (
    <>
      {hasBaseline && <ComplianceSentence compliance={data} />}
      {readNow}
      <CompareWith
        identity={identity}
        snapshots={page.items}
        sides={data && { after: data.side }}
        compared={compared}
        onCompare={compare}
      />
      {hasBaseline && (
        <DriftOverTime
          identity={identity}
          revision={revision}
          onLook={after => compare({ after })}
        />
      )}
      {isNothingKnown && !data ? (
        <EmptyMessage title={t('configuration.baseline.notKnown')}>
          {t('configuration.baseline.notKnownHelp')}
        </EmptyMessage>
      ) : (
        <Loaded query={query} skeleton={<ComplianceSkeleton />}>
          {compliance =>
            compliance.baselines.length === 0 ? (
              <NoBaseline />
            ) : (
              <ConfigurationCompliance
                compliance={compliance}
                view={{
                  shown: view.shown ?? 'differences',
                  search: view.search,
                }}
                onView={setView}
              >
                {at === undefined ? (
                  <BringBack identity={identity} compliance={compliance} />
                ) : (
                  <Typography variant="body2" color="text.secondary">
                    {t('configuration.bringBack.onlyNow')}
                  </Typography>
                )}
              </ConfigurationCompliance>
            )
          }
        </Loaded>
      )}
    </>
  );
}

function ComplianceSkeleton() {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <SkeletonTable label={t('configuration.baseline.loading')} rows={10} />
  );
}
