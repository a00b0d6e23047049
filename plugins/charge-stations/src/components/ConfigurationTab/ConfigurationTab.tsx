import {
  ConfigurationDiff,
  ErrorState,
  useConfigurationDiff,
  useConfigurationSnapshots,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type {
  ApiConfigurationDiff,
  ApiConfigurationSnapshotPage,
  ConfigurationDiffQuery,
} from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { SkeletonTable } from '../SkeletonTable';
import { WrittenValues } from '../WrittenValues';
import { ZoneNote } from '../ZoneNote';
import { AgainstBaseline } from './AgainstBaseline';
import { CompareWith } from './CompareWith';
import { comparedQuery, isKnown } from './comparedQuery';
import { ConfigurationSentence } from './ConfigurationSentence';
import { ReadNow } from './ReadNow';
import { SnapshotList } from './SnapshotList';
import { SNAPSHOTS } from './snapshotPages';
import { useConfigurationUrl } from './useConfigurationUrl';
import { useReading } from './useReading';

/** What a station's configuration is, what of it changed, and how it differs from that of others. */
export function ConfigurationTab() {
  const identity = useStationIdentity();
  const snapshots = useConfigurationSnapshots(identity, SNAPSHOTS);
  const { t } = useMessages(chargeStationsTranslationRef);
  const { data, error, refresh } = snapshots;
  if (!data) {
    return error ? (
      <ErrorState error={error} onRetry={refresh} />
    ) : (
      <SkeletonTable label={t('configuration.loading')} rows={10} />
    );
  }
  return (
    <Stack gap={2}>
      {error && <ErrorState error={error} onRetry={refresh} />}
      <Known identity={identity} page={data} onRead={refresh} />
    </Stack>
  );
}

function Known(props: {
  identity: string;
  page: ApiConfigurationSnapshotPage;
  onRead: () => void;
}) {
  const { identity, page, onRead } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const url = useConfigurationUrl();
  const { items, pageInfo, reading } = page;
  const isAll = pageInfo.nextCursor === undefined;
  const query = comparedQuery({
    compared: url.compared,
    snapshots: items,
    isAll,
  });
  const known = items.filter(isKnown);
  const isOnlyOne =
    isAll && known.length === 1 && url.compared.against === 'earlier';
  // Here, so that what came of the first reading is told although the page looks otherwise then.
  const read = useReading({ identity, newest: items[0], onAsked: onRead });
  const readNow = <ReadNow state={reading} reading={read} />;
  if (isAll && known.length === 0) {
    const is = items.length === 0 ? 'empty' : 'onlyFailed';
    return (
      <>
        <EmptyMessage title={t(`configuration.${is}`)}>
          {t(`configuration.${is}Help`)}
        </EmptyMessage>
        {readNow}
        {items.length > 0 && <SnapshotList identity={identity} url={url} />}
      </>
    );
  }
  const comparison = { identity, page, isOnlyOne, url, readNow };
  const compared = query ? (
    <Comparison {...comparison} query={query} />
  ) : (
    <Chooser {...comparison} />
  );
  return (
    <>
      {url.compared.against === 'baseline' ? (
        <AgainstBaseline {...comparison} />
      ) : (
        compared
      )}
      <WrittenValues identity={identity} />
      <SnapshotList identity={identity} url={url} />
      <ZoneNote />
    </>
  );
}

interface ComparisonProps {
  identity: string;
  page: ApiConfigurationSnapshotPage;
  /** There is nothing to compare it with. */
  isOnlyOne: boolean;
  url: ReturnType<typeof useConfigurationUrl>;
  readNow: JSX.Element;
}

/** What was asked for, and the answer. */
function Comparison(
  props: ComparisonProps & { query: ConfigurationDiffQuery },
) {
  const { identity, page, query, isOnlyOne, url } = props;
  const diff = useConfigurationDiff(identity, query, {
    revision: page.items[0]?.id,
  });
  const { view, setView } = url;
  const shown = view.shown ?? (isOnlyOne ? 'all' : 'differences');
  return (
    <>
      <Chooser {...props} diff={diff.data} />
      <ConfigurationDiff
        query={diff}
        identity={identity}
        view={{ ...view, shown }}
        onView={setView}
      />
    </>
  );
}

/** The sentence, the way to newer knowledge, and what is compared. */
function Chooser(props: ComparisonProps & { diff?: ApiConfigurationDiff }) {
  const { identity, page, diff, isOnlyOne, url, readNow } = props;
  const { compared, compare } = url;
  return (
    <>
      <ConfigurationSentence
        identity={identity}
        diff={diff}
        isOnlyOne={isOnlyOne}
        onCompare={compare}
      />
      {readNow}
      <CompareWith
        identity={identity}
        snapshots={page.items}
        sides={diff}
        compared={compared}
        onCompare={compare}
      />
    </>
  );
}
