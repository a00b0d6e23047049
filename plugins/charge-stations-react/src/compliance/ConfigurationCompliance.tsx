import type { ApiConfigurationCompliance } from '@forecourt/plugin-charge-stations-common';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { SearchAndOnly } from '../configuration/SearchAndOnly';
import { useTranslate } from '../useTranslate';
import { complianceGroups } from './complianceGroups';
import { ComplianceTable } from './ComplianceTable';

/**
 * What of it is shown; it can be kept in an address.
 *
 * @public
 */
export interface ComplianceView {
  /** `differences`: what is not as wanted. */
  shown: 'differences' | 'all';
  /** Part of a key, a value, a meaning or the name of a baseline. */
  search: string;
}

/** @public */
export interface ConfigurationComplianceProps {
  compliance: ApiConfigurationCompliance;
  view: ComplianceView;
  onView: (changes: Partial<ComplianceView>) => void;
  /** What can be done about it. */
  children?: ReactNode;
}

/**
 * A configuration against its baselines, key by key: what it has, what is wanted, by whom and why.
 *
 * @public
 */
export function ConfigurationCompliance(props: ConfigurationComplianceProps) {
  const { compliance, view, onView, children } = props;
  const { keys, counts } = compliance;
  const t = useTranslate();
  const { shown } = view;
  const search = useDeferredValue(view.search);
  const groups = useMemo(
    () => complianceGroups(keys, { shown, search }),
    [keys, shown, search],
  );
  return (
    <Stack gap={1.5}>
      <SearchAndOnly
        name={t('compliance.view.region')}
        only={t('compliance.view.onlyDeviating')}
        view={view}
        onView={onView}
      >
        {children}
      </SearchAndOnly>
      {groups.length > 0 ? (
        <ComplianceTable groups={groups} />
      ) : (
        <>
          <Typography variant="h6" component="p">
            {search.trim()
              ? t('configuration.diff.noMatch')
              : t('compliance.none')}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {search.trim()
              ? t('configuration.diff.noMatchHelp')
              : t('compliance.noneHelp', {
                  count: counts.compliant ?? 0,
                })}
          </Typography>
          {shown === 'differences' && (
            <Button
              size="small"
              onClick={() => onView({ shown: 'all' })}
              sx={{ textTransform: 'none', alignSelf: 'start' }}
            >
              {t('configuration.diff.showAll')}
            </Button>
          )}
        </>
      )}
    </Stack>
  );
}
