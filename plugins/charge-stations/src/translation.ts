import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  identityMessages,
  lastDayMessages,
  liveMessages,
  ocpiMessages,
  openFaultsMessages,
  statusMessages,
} from './components/cards/translation';
import { configurationMessages } from './components/ConfigurationTab/translation';
import {
  conformanceMessages,
  reportsMessages,
} from './components/Conformance/translation';
import { connectionsMessages } from './components/ConnectionLog/translation';
import { coverageMessages } from './components/CoveragePage/translation';
import {
  basisMessages,
  closeReasonMessages,
  faultMessages,
  faultsMessages,
  precisionMessages,
} from './components/FaultsTab/translation';
import { compareMessages } from './components/FaultsTab/compare/translation';
import { exportMessages } from './components/FaultsTab/export/translation';
import { fleetFaultsMessages } from './components/FleetFaultsPage/translation';
import { homeMessages } from './components/Home/translation';
import { incidentMessages } from './components/Incident/translation';
import { incidentsMessages } from './components/IncidentsPage/translation';
import { knowledgeMessages } from './components/KnowledgePage/translation';
import { searchMessages } from './components/KnowledgeResult/translation';
import { messagesMessages } from './components/MessagesTab/translation';
import { windowsMessages } from './components/PlannedWindows/translation';
import { reliabilityMessages } from './components/ReliabilityPage/translation';
import { runbooksMessages } from './components/Runbooks/translation';
import { silencesMessages } from './components/Silences/translation';
import { stationGroupMessages } from './components/StationGroup/translation';
import {
  fleetMessages,
  stationsMessages,
} from './components/StationsPage/translation';
import { storageMessages } from './components/StoragePage/translation';
import { unregisteredMessages } from './components/UnregisteredPage/translation';
import { uptimeMessages } from './components/UptimePage/translation';

/**
 * Every text of this plugin's pages, cards and tabs, in English. Chips, times and the
 * timeline have theirs in `chargeStationsReactTranslationRef`.
 *
 * @public
 */
export const chargeStationsTranslationRef = createTranslationRef({
  id: 'charge-stations',
  messages: {
    page: {
      title: 'Charge stations',
      registered: 'Registered',
      incidents: 'Incidents',
      faults: 'Faults',
      reliability: 'Reliability',
      unregistered: 'Unregistered',
      uptime: 'Uptime',
      storage: 'Storage',
      configuration: 'Configuration',
      coverage: 'Coverage',
      knowledge: 'Knowledge',
    },
    configuration: configurationMessages,
    home: homeMessages,
    search: searchMessages,
    stationGroup: stationGroupMessages,
    coverage: coverageMessages,
    knowledge: knowledgeMessages,
    ocpi: ocpiMessages,
    runbooks: runbooksMessages,
    fleet: fleetMessages,
    filters: {
      region: 'Filters',
      status: 'Status',
      all: 'All',
      search: 'Search',
      searchHint: 'Identity, title, site, model or owner',
      site: 'Site',
      owner: 'Owner',
      model: 'Model',
      any: 'Any',
      clear: 'Clear filters',
    },
    stations: stationsMessages,
    unregistered: unregisteredMessages,
    uptime: uptimeMessages,
    fleetFaults: fleetFaultsMessages,
    reliability: reliabilityMessages,
    storage: storageMessages,
    status: statusMessages,
    live: liveMessages,
    lastDay: lastDayMessages,
    openFaults: openFaultsMessages,
    identity: identityMessages,
    windows: windowsMessages,
    panel: {
      close: 'Close',
      copyLink: 'Copy link',
    },
    faults: faultsMessages,
    forbiddenAct:
      'You need the permission {{permission}}; ask the people who run this portal.',
    actFailed: 'Nothing was done: {{message}}',
    incidents: incidentsMessages,
    incident: incidentMessages,
    compare: compareMessages,
    export: exportMessages,
    fault: faultMessages,
    messages: messagesMessages,
    conformance: conformanceMessages,
    reports: reportsMessages,
    connections: connectionsMessages,
    silences: silencesMessages,
    basis: basisMessages,
    closeReason: closeReasonMessages,
    precision: precisionMessages,
  },
});
