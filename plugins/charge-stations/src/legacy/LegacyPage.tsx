import { Header, Page, RoutedTabs } from '@backstage/core-components';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { ConfigurationPage } from '../components/ConfigurationPage';
import { CoveragePage } from '../components/CoveragePage';
import { FleetFaultsPage } from '../components/FleetFaultsPage';
import { IncidentsPage } from '../components/IncidentsPage';
import { KnowledgePage } from '../components/KnowledgePage';
import { ReliabilityPage } from '../components/ReliabilityPage';
import { StationsPage } from '../components/StationsPage';
import { StoragePage } from '../components/StoragePage';
import { UnregisteredPage } from '../components/UnregisteredPage';
import { UptimePage } from '../components/UptimePage';
import { chargeStationsTranslationRef } from '../translation';

/** The page with its header and tabs, which the new frontend system draws by itself. */
export function LegacyPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <RoutedTabs
        routes={[
          {
            path: '/stations',
            title: t('page.registered'),
            children: <StationsPage />,
          },
          {
            path: '/incidents',
            title: t('page.incidents'),
            children: <IncidentsPage />,
          },
          {
            path: '/faults',
            title: t('page.faults'),
            children: <FleetFaultsPage />,
          },
          {
            path: '/uptime',
            title: t('page.uptime'),
            children: <UptimePage />,
          },
          {
            path: '/reliability',
            title: t('page.reliability'),
            children: <ReliabilityPage />,
          },
          {
            path: '/configuration',
            title: t('page.configuration'),
            children: <ConfigurationPage />,
          },
          {
            path: '/coverage',
            title: t('page.coverage'),
            children: <CoveragePage />,
          },
          {
            path: '/knowledge',
            title: t('page.knowledge'),
            children: <KnowledgePage />,
          },
          {
            path: '/unregistered',
            title: t('page.unregistered'),
            children: <UnregisteredPage />,
          },
          {
            path: '/storage',
            title: t('page.storage'),
            children: <StoragePage />,
          },
        ]}
      />
    </Page>
  );
}
