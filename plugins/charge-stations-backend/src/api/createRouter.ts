import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import express, { Router } from 'express';
import { StationClock } from '../faults';
import {
  Clock,
  ImportService,
  Knowledge,
  ListenerHealth,
  PendingEvidence,
  PlannedWindow,
  RebuildService,
  SecurityProfile,
} from '../model';
import {
  CredentialStore,
  IncidentActStore,
  PlannedWindowStore,
  SecurityProfileStore,
  UnregisteredStore,
} from '../store';
import {
  EvidenceQueries,
  FleetFaultQueries,
  HistoryQueries,
  ReliabilityQueries,
  SilenceQueries,
  StationQueries,
} from '../store/queries';
import { IncidentActs } from './incidents/IncidentActs';
import { IncidentReader } from './incidents/IncidentReader';
import { openApiDocument } from './generated/document';
import { createAudited } from './routes/audited';
import { addAvailabilityRoutes, Availability } from './routes/availability';
import { addAvailabilityExportRoute } from './routes/availabilityExport';
import { addAvailabilitySpansRoute } from './routes/availabilitySpans';
import { Baselines } from './configuration/Baselines';
import { Compliance } from './configuration/Compliance';
import { Coverage } from './knowledgeCoverage/Coverage';
import { addBaselineRoutes } from './routes/baselines';
import { addConfigurationRoutes, Configuration } from './routes/configuration';
import {
  addConfigurationWriteRoutes,
  ConfigurationWriting,
} from './routes/configurationWrites';
import { addCoverageRoutes } from './routes/coverage';
import { addConformanceRoutes } from './routes/conformance';
import {
  addCredentialRoutes,
  HashPassword,
  Rotations,
} from './routes/credentials';
import { addEvidenceRoutes } from './routes/evidence';
import { addFaultRoutes } from './routes/faults';
import { addHealthRoute } from './routes/health';
import { addExportRoute } from './routes/export';
import { addHistoryRoutes } from './routes/history';
import { addIncidentRoutes } from './routes/incidents';
import { addKnowledgeRoutes } from './routes/knowledge';
import { addImportRoutes, LINES_LIMIT } from './routes/imports';
import { addReliabilityRoute } from './routes/reliability';
import { addOcpiRoute } from './routes/ocpi';
import { addRebuildRoutes } from './routes/rebuilds';
import { addRunbookRoutes } from './routes/runbooks';
import { addSessionRoutes } from './routes/sessions';
import { addSilenceRoutes } from './routes/silences';
import { addStationRoutes } from './routes/stations';
import { addStorageRoute, RetentionStatus } from './routes/storage';
import { addTriggerRoute, Trigger } from './routes/trigger';
import { addUnregisteredRoutes } from './routes/unregistered';
import { addWindowRoutes } from './routes/windows';
import { RunbookLibrary } from './runbooks/RunbookLibrary';
import { PlannedSpans } from './silences';
import { SessionReader } from './sessions/SessionReader';
import { StationAccess } from './StationAccess';
import { createStationGate } from './stationGate';

export interface RouterOptions {
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  availability: Availability;
  catalog: CatalogService;
  clock: Clock;
  configuration: Configuration;
  /** What is known of a station's clock. */
  clockOf: (identity: string) => Promise<StationClock | undefined>;
  configurationWriting: ConfigurationWriting;
  baselines: Baselines;
  compliance: Compliance;
  coverage: Coverage;
  /** Asks for one link of a specification now. */
  linkChecks: Parameters<typeof addCoverageRoutes>[1]['linkChecks'];
  /** What of a station the listener handed over and is not stored yet. */
  pendingEvidence: (identity: string) => PendingEvidence | undefined;
  /** Whether a station's history is being made anew. */
  isRebuilding: (identity: string) => boolean;
  health: () => ListenerHealth;
  stations: StationQueries;
  evidence: EvidenceQueries;
  history: HistoryQueries;
  fleetFaults: FleetFaultQueries;
  sessions: SessionReader;
  silences: SilenceQueries;
  /** What was planned for a station; absent where nothing can be. */
  plannedSpans?: PlannedSpans;
  imports: ImportService;
  /** What packs say. */
  knowledge: Knowledge;
  incidents: IncidentReader;
  /** What people did about incidents. */
  acts: IncidentActStore;
  incidentActs: IncidentActs;
  plannedWindows: PlannedWindowStore;
  onWindowChanged?: (window: PlannedWindow) => Promise<void>;
  rebuilds: RebuildService;
  runbooks: RunbookLibrary;
  reliability: ReliabilityQueries;
  retention: RetentionStatus;
  storage: Parameters<typeof addStorageRoute>[1]['storage'];
  unregistered: Pick<UnregisteredStore, 'list'>;
  credentials: CredentialStore;
  /** Changes passwords over OCPP. */
  rotations: Rotations;
  /** Asks a station for a message. */
  trigger: Trigger;
  securityProfiles: SecurityProfileStore;
  /** The least security profile that a station may be given. */
  minimumProfile: SecurityProfile;
  /** Salts and hashes; what stations authenticate with is the listener's to know. */
  hashPassword: HashPassword;
}

type ApiDocument = Parameters<
  typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
>[0];

/** Everything under `/api/charge-stations`; requests are checked against openapi.yaml first. */
export function createRouter(options: RouterOptions): Router {
  const router: Router = createValidatedOpenApiRouterFromGeneratedEndpointMap(
    openApiDocument as unknown as ApiDocument,
    {
      middleware: [express.json(), express.text({ limit: LINES_LIMIT })],
      validatorOptions: {
        // Parameters arrive as text; the document says what they mean.
        validateRequests: {
          coerceTypes: true,
          allowUnknownQueryParameters: false,
        },
      },
    },
  );
  const access = StationAccess.create(options);
  const stationOf = createStationGate({ ...options, access });
  const wiring = {
    ...options,
    access,
    stationOf,
    audited: createAudited({ ...options, access, stationOf }),
  };
  addStationRoutes(router, wiring);
  addAvailabilityRoutes(router, wiring);
  addAvailabilityExportRoute(router, wiring);
  addAvailabilitySpansRoute(router, wiring);
  addEvidenceRoutes(router, wiring);
  addExportRoute(router, wiring);
  addFaultRoutes(router, wiring);
  addHistoryRoutes(router, wiring);
  addImportRoutes(router, wiring);
  addIncidentRoutes(router, wiring);
  addKnowledgeRoutes(router, wiring);
  addOcpiRoute(router, wiring);
  addRebuildRoutes(router, wiring);
  addReliabilityRoute(router, wiring);
  addRunbookRoutes(router, wiring);
  addConfigurationRoutes(router, wiring);
  addConfigurationWriteRoutes(router, wiring);
  addBaselineRoutes(router, wiring);
  addConformanceRoutes(router, wiring);
  addCoverageRoutes(router, wiring);
  addSessionRoutes(router, wiring);
  addSilenceRoutes(router, wiring);
  addCredentialRoutes(router, wiring);
  addStorageRoute(router, wiring);
  addTriggerRoute(router, wiring);
  addUnregisteredRoutes(router, wiring);
  addWindowRoutes(router, wiring);
  addHealthRoute(router, wiring);
  return router;
}
