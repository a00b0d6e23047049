import { useMessages } from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { usePageTitle } from '../hooks/usePageTitle';
import { chargeStationsTranslationRef } from '../translation';

export interface PageBodyProps {
  /** Which of the tabs it is. */
  page:
    | 'registered'
    | 'incidents'
    | 'faults'
    | 'reliability'
    | 'unregistered'
    | 'uptime'
    | 'storage'
    | 'configuration'
    | 'coverage'
    | 'knowledge';
  children: ReactNode;
}

/** What a page about the fleet shows beneath its header, with the space around it. */
export function PageBody(props: PageBodyProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  usePageTitle(t(`page.${props.page}`), t('page.title'));
  return (
    <Stack gap={2} sx={{ px: 3, pt: 1, pb: 3, minWidth: 0 }}>
      {props.children}
    </Stack>
  );
}
