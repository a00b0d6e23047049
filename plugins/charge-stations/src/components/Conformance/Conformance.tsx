import {
  useConformance,
  useReports,
  useRowKeys,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { ApiConformanceFinding } from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { MessagePanel } from '../MessagesTab/MessagePanel';
import { messageRefText } from '../MessagesTab/messageRef';
import type { useMessagesUrl } from '../MessagesTab/useMessagesUrl';
import { PanelLayout } from '../PanelLayout';
import { SkeletonTable } from '../SkeletonTable';
import { ClockTable } from './ClockTable';
import { ConformanceSentence } from './ConformanceSentence';
import { DataQuality } from './DataQuality';
import { FindingsTable } from './FindingsTable';
import { ReportsTable } from './ReportsTable';

export interface ConformanceProps {
  identity: string;
  /** Stands above the findings. */
  head: ReactNode;
  url: ReturnType<typeof useMessagesUrl>;
}

/** What a station does that it should not, with an example of each, and the reports that it sent in parts. */
export function Conformance(props: ConformanceProps) {
  const { identity, head, url } = props;
  const { range, selected, selectedRef, select } = url;
  const { t } = useMessages(chargeStationsTranslationRef);
  const query = useConformance({ identity, range });
  const reports = useReports({ identity, range });
  const { protocol, dataQuality } = byAbout(query.data?.findings ?? []);
  const refs = [
    ...[...protocol, ...dataQuality].map(({ example }) => example.evidence),
    ...(reports.data?.items ?? []).map(({ lastPart }) => lastPart),
  ];
  // One message can be the example of several things.
  const ids = [
    ...new Set(refs.flatMap(ref => (ref ? messageRefText(ref) : []))),
  ];
  useRowKeys({ ids, selected, onSelect: select });

  return (
    <PanelLayout
      head={head}
      table={
        <Stack gap={3}>
          <Loaded
            query={query}
            skeleton={
              <SkeletonTable label={t('conformance.loading')} rows={6} />
            }
          >
            {conformance => (
              <>
                <ConformanceSentence
                  conformance={{ ...conformance, findings: protocol }}
                  range={range}
                />
                {protocol.length > 0 && (
                  <FindingsTable
                    label={t('conformance.table')}
                    findings={protocol}
                    selected={selected}
                    onSelect={select}
                  />
                )}
                {conformance.clock && <ClockTable {...conformance.clock} />}
                <DataQuality
                  findings={dataQuality}
                  selected={selected}
                  onSelect={select}
                />
              </>
            )}
          </Loaded>
          <Loaded
            query={reports}
            skeleton={<SkeletonTable label={t('reports.loading')} rows={2} />}
          >
            {({ items }) =>
              items.length > 0 && (
                <ReportsTable
                  reports={items}
                  selected={selected}
                  onSelect={select}
                />
              )
            }
          </Loaded>
        </Stack>
      }
      panel={
        selectedRef && (
          <MessagePanel
            identity={identity}
            message={selectedRef}
            ids={ids}
            onSelect={select}
          />
        )
      }
    />
  );
}

function byAbout(findings: ApiConformanceFinding[]) {
  return {
    protocol: findings.filter(({ about }) => about === 'protocol'),
    dataQuality: findings.filter(({ about }) => about === 'dataQuality'),
  };
}
