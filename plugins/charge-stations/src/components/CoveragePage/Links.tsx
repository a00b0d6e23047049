import { useApi } from '@backstage/frontend-plugin-api';
import type { ListSpecificationLinksQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useSpecificationLinks,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import TableBody from '@mui/material/TableBody';
import { useOlderPages } from '../../hooks/useOlderPages';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SkeletonTable } from '../SkeletonTable';
import { linksCsv } from './coverageCsv';
import { LINK_FILTERS, PAGE_ROWS } from './coverageQuery';
import { CoverageToolbar } from './CoverageToolbar';
import { LinkRow } from './LinkRow';

const COLUMNS = ['title', 'state', 'checked', 'answer', 'nextStep'] as const;

/** The links of specifications that lead nowhere, elsewhere, or to what is out of date. */
export function Links(props: {
  show: NonNullable<ListSpecificationLinksQuery['show']>;
  /** Of all links, whatever is shown. */
  total: number;
  isCheckOn: boolean;
  onRefresh: () => void;
  onPatch: (changes: SearchPatch) => void;
}) {
  const { show, total, isCheckOn, onRefresh, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const asked = { show, limit: PAGE_ROWS };
  const query = useSpecificationLinks(asked);
  const list = useOlderPages({
    key: show,
    query,
    fetch: cursor => api.listSpecificationLinks({ ...asked, cursor }),
    idOf: ({ id }) => id,
  });
  const refresh = () => {
    query.refresh();
    onRefresh();
  };
  return (
    <>
      <CoverageToolbar
        label={t('coverage.links.which')}
        options={LINK_FILTERS}
        value={show}
        labelOf={option => t(`coverage.links.filter.${option}`)}
        onChange={option =>
          onPatch({ show: option === 'attention' ? undefined : option })
        }
        onRefresh={refresh}
        file="links"
        csv={() => linksCsv(list.items)}
      />
      {!isCheckOn && total > 0 && (
        <Alert severity="info">{t('coverage.links.off')}</Alert>
      )}
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('coverage.loading')} rows={6} />}
      >
        {() =>
          list.items.length === 0 ? (
            <NoLinks total={total} />
          ) : (
            <>
              <DenseTable aria-label={t('coverage.links.table')}>
                <PlainHead
                  columns={COLUMNS}
                  labelOf={column =>
                    column === 'nextStep'
                      ? t('coverage.nextStep')
                      : t(`coverage.links.${column}`)
                  }
                />
                <TableBody>
                  {list.items.map(link => (
                    <LinkRow
                      key={link.id}
                      link={link}
                      isCheckOn={isCheckOn}
                      onChecked={refresh}
                    />
                  ))}
                </TableBody>
              </DenseTable>
              <ListEnd list={list} more={t('coverage.more')} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function NoLinks({ total }: { total: number }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return total === 0 ? (
    <EmptyMessage title={t('coverage.links.noLinks')}>
      {t('coverage.links.noLinksHelp')}
    </EmptyMessage>
  ) : (
    <EmptyMessage title={t('coverage.links.empty')}>
      {t('coverage.links.emptyHelp')}
    </EmptyMessage>
  );
}
