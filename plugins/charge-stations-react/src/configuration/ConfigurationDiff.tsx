import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import {
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { QueryResult } from '../data/useQuery';
import { useRowKeys } from '../keyboard/useRowKeys';
import { errorKind } from '../parts/errorKind';
import { ErrorState } from '../parts/ErrorState';
import { useTranslate } from '../useTranslate';
import { changeGroups, changeId } from './changeGroups';
import { countWords } from './countWords';
import { DiffTable } from './DiffTable';
import { DiffToolbar } from './DiffToolbar';
import { DownloadMenu } from './downloads/DownloadMenu';
import { RaisedNotice } from './RaisedNotice';
import { SideNotes } from './SideNotes';
import { configurationSideWords } from './sideWords';
import { DEFAULT_DIFF_VIEW, type ConfigurationDiffView } from './view';

/** @public */
export interface ConfigurationDiffProps {
  /** What `useConfigurationDiff` gives, or any comparison that is known already: `{ data }`. */
  query: Partial<
    Pick<QueryResult<ApiConfigurationDiff>, 'data' | 'error' | 'refresh'>
  >;
  /** The station that the page is about; another one is named. */
  identity?: string;
  /** Kept by the component where it is not given. */
  view?: ConfigurationDiffView;
  onView?: (changes: Partial<ConfigurationDiffView>) => void;
}

/**
 * What differs between two configurations, by the groups of their keys, with what each key means.
 *
 * @public
 */
export function ConfigurationDiff(props: ConfigurationDiffProps) {
  const { data, error, refresh } = props.query;
  const t = useTranslate();
  const [kept, setKept] = useState(DEFAULT_DIFF_VIEW);
  const view = props.view ?? kept;
  const onView =
    props.onView ??
    ((changes: Partial<ConfigurationDiffView>) =>
      setKept({ ...kept, ...changes }));
  if (data) {
    return (
      <>
        {error && <ErrorState error={error} onRetry={refresh} />}
        <Differences
          diff={data}
          identity={props.identity}
          view={view}
          onView={onView}
        />
      </>
    );
  }
  if (error && errorKind(error) === 'notFound') {
    return (
      <Note
        title={t('configuration.diff.noneKnown')}
        help={t('configuration.diff.noneKnownHelp')}
      />
    );
  }
  return error ? (
    <ErrorState error={error} onRetry={refresh} />
  ) : (
    <Box role="progressbar" aria-label={t('configuration.diff.loading')}>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={37} />
      ))}
    </Box>
  );
}

function Differences(props: {
  diff: ApiConfigurationDiff;
  identity?: string;
  view: ConfigurationDiffView;
  onView: (changes: Partial<ConfigurationDiffView>) => void;
}) {
  const { diff, identity, view, onView } = props;
  const t = useTranslate();
  const { shown, volatile } = view;
  const search = useDeferredValue(view.search);
  const groups = useMemo(
    () =>
      changeGroups(diff.changes, {
        ...DEFAULT_DIFF_VIEW,
        shown,
        volatile,
        search,
      }),
    [diff, shown, volatile, search],
  );
  const changes = groups.flatMap(group => group.changes);
  const latest = useRef(onView);
  latest.current = onView;
  const onOpen = useCallback(
    (open: string | undefined) => latest.current({ open }),
    [],
  );
  useRowKeys({
    ids: changes.map(changeId),
    selected: view.open,
    onSelect: open => onView({ open }),
  });
  const [before, after] = [diff.before, diff.after].map(side =>
    configurationSideWords(side, { t, identity }),
  );
  return (
    <Stack gap={1.5}>
      <RaisedNotice
        changes={diff.changes}
        onOpen={change =>
          onView({
            open: changeId(change),
            search: '',
            ...(change.folded && { volatile: true }),
          })
        }
      />
      <SideNotes diff={diff} />
      <DiffToolbar view={view} onView={onView}>
        <DownloadMenu diff={diff} shown={changes} />
      </DiffToolbar>
      <Typography variant="body2" role="status">
        {countWords({ changes: diff.changes, volatile, t })}
      </Typography>
      {changes.length > 0 ? (
        <DiffTable
          groups={groups}
          before={before}
          after={after}
          layout={view.layout}
          volatile={volatile}
          open={view.open}
          onOpen={onOpen}
        />
      ) : (
        <NothingShown diff={diff} view={view} onView={onView} />
      )}
      {changes.length > 0 && (
        <Typography variant="caption" color="text.secondary">
          {t('configuration.diff.keys')}
        </Typography>
      )}
    </Stack>
  );
}

/** Nothing differs, or nothing matches: two different things. */
function NothingShown(props: {
  diff: ApiConfigurationDiff;
  view: ConfigurationDiffView;
  onView: (changes: Partial<ConfigurationDiffView>) => void;
}) {
  const { diff, view, onView } = props;
  const t = useTranslate();
  const showAll = (
    <Button
      size="small"
      onClick={() => onView({ shown: 'all' })}
      sx={{ textTransform: 'none' }}
    >
      {t('configuration.diff.showAll')}
    </Button>
  );
  const { same, notKnown } = diff.counts.verdicts;
  const isPartial = [diff.before, diff.after].some(
    ({ completeness }) => completeness !== 'complete',
  );
  if (!view.search.trim() && isPartial) {
    return (
      <Note
        title={t('configuration.diff.noKnownDifference')}
        help={t('configuration.diff.noKnownDifferenceHelp', {
          count: notKnown,
        })}
      >
        {view.shown === 'differences' && showAll}
      </Note>
    );
  }
  return view.search.trim() ? (
    <Note
      title={t('configuration.diff.noMatch')}
      help={t('configuration.diff.noMatchHelp')}
    >
      {view.shown === 'differences' && showAll}
    </Note>
  ) : (
    <Note
      title={t('configuration.diff.noDifference')}
      help={t('configuration.diff.noDifferenceHelp', {
        count: same,
      })}
    >
      {view.shown === 'differences' && showAll}
    </Note>
  );
}

function Note(props: { title: string; help: string; children?: ReactNode }) {
  return (
    <Box sx={{ py: 2 }}>
      <Typography variant="h6" component="p">
        {props.title}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {props.help}
      </Typography>
      {props.children}
    </Box>
  );
}
