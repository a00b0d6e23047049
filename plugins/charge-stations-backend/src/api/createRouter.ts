import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Router } from 'express';
import {
  Clock,
  ListenerHealth,
  SecurityProfile,
  PendingEvidence,
} from '../model';
import {
  CredentialStore,
  SecurityProfileStore,
  UnregisteredStore,
} from '../store';
import {
  EvidenceQueries,
  HistoryQueries,
  StationQueries,
} from '../store/queries';
import { openApiDocument } from './generated/document';
import { addCredentialRoutes, HashPassword } from './routes/credentials';
import { addConformanceRoutes } from './routes/conformance';
import { addEvidenceRoutes } from './routes/evidence';
import { addHealthRoute } from './routes/health';
import { addHistoryRoutes } from './routes/history';
import { addStationRoutes } from './routes/stations';
import { addUnregisteredRoutes } from './routes/unregistered';
import { StationAccess } from './StationAccess';
import { createStationGate } from './stationGate';

export interface RouterOptions {
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  catalog: CatalogService;
  clock: Clock;
  /** What of a station the listener handed over and is not stored yet. */
  pendingEvidence: (identity: string) => PendingEvidence | undefined;
  health: () => ListenerHealth;
  stations: StationQueries;
  evidence: EvidenceQueries;
  history: HistoryQueries;
  unregistered: Pick<UnregisteredStore, 'list'>;
  credentials: CredentialStore;
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
  const wiring = {
    ...options,
    access,
    stationOf: createStationGate({ ...options, access }),
  };
  addStationRoutes(router, wiring);
  addEvidenceRoutes(router, wiring);
  addHistoryRoutes(router, wiring);
  addConformanceRoutes(router, wiring);
  addCredentialRoutes(router, wiring);
  addUnregisteredRoutes(router, wiring);
  addHealthRoute(router, wiring);
  return router;
}
