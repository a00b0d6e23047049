import { useApi } from '@backstage/frontend-plugin-api';
import type { ListCodeCoverageQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  formatWindow,
  resolveTimeRange,
  useCodeCoverage,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import { useOlderPages } from '../../hooks/useOlderPages';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { CodesTable } from './CodesTable';
import { codeId } from './codeId';
import { codesCsv } from './coverageCsv';
import { CODE_FILTERS, PAGE_ROWS } from './coverageQuery';
import { CoverageToolbar } from './CoverageToolbar';

type Missing = NonNullable<ListCodeCoverageQuery['missing']>;

/** The codes that were seen and lack something. */
export function Codes(props: {
  show: Missing;
  range: TimeRange;
  /** Of all codes, whatever is shown. */
  total: number;
  opened?: string;
  onRefresh: () => void;
  onToggle: (name: string) => void;
  onPatch: (changes: SearchPatch) => void;
}) {
  const { show, range, total, opened, onRefresh, onToggle, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const asked = { missing: show, limit: PAGE_ROWS };
  const query = useCodeCoverage(asked, { range });
  const list = useOlderPages({
    key: JSON.stringify([show, range]),
    query,
    fetch: cursor =>
      api.listCodeCoverage({
        ...formatWindow(resolveTimeRange(range, Date.now())),
        ...asked,
        cursor,
      }),
    idOf: codeId,
  });
  return (
    <>
      <CoverageToolbar
        label={t('coverage.codes.which')}
        options={CODE_FILTERS}
        value={show}
        labelOf={option => t(`coverage.codes.filter.${option}`)}
        onChange={option =>
          onPatch({ show: option === 'any' ? undefined : option })
        }
        onRefresh={() => {
          query.refresh();
          onRefresh();
        }}
        file="codes"
        csv={() => codesCsv(list.items)}
      />
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('coverage.loading')} rows={6} />}
      >
        {() =>
          list.items.length === 0 ? (
            <NoCodes show={show} total={total} />
          ) : (
            <>
              <CodesTable
                codes={list.items}
                opened={opened}
                onToggle={onToggle}
              />
              <ListEnd list={list} more={t('coverage.more')} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function NoCodes(props: { show: Missing; total: number }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  if (props.total === 0) {
    return (
      <EmptyMessage title={t('coverage.codes.noneSeen')}>
        {t('coverage.codes.noneSeenHelp')}
      </EmptyMessage>
    );
  }
  return props.show === 'any' ? (
    <EmptyMessage title={t('coverage.codes.empty')}>
      {t('coverage.codes.emptyHelp')}
    </EmptyMessage>
  ) : (
    <EmptyMessage title={t('coverage.codes.noMatch')}>
      {t('coverage.codes.noMatchHelp')}
    </EmptyMessage>
  );
}
