import type {
  ApiAvailabilityProfile,
  ApiAvailabilitySpan,
  ApiCodeCoverage,
  ApiCodeExplanation,
  ApiCommonCause,
  ApiConditionDetail,
  ApiConditionRunbook,
  ApiConfigurationBaselineDetail,
  ApiConfigurationCompliance,
  ApiConfigurationComplianceHistory,
  ApiConfigurationFleetCompliance,
  ApiConfigurationMatrix,
  ApiConfigurationWrite,
  ApiConfigurationWritePlan,
  ApiConformance,
  ApiConnection,
  ApiIncident,
  ApiKnowledgeCoverage,
  ApiKnownKey,
  ApiKnownMessage,
  ApiKnownStatuses,
  ApiListedFrame,
  ApiOcpiView,
  ApiPlannedWindow,
  ApiReliabilityGroups,
  ApiReport,
  ApiRunbookDetail,
  ApiRunbookProblem,
  ApiSession,
  ApiSilence,
  ApiSpecification,
  ApiSpecificationLink,
  ApiStation,
  ApiStationGap,
  ApiStorage,
  ApiUnregistered,
} from '@forecourt/plugin-charge-stations-common';
import type { FakePort } from './availabilityOf';
import type { FakeConfigurationWorld } from './FakeConfiguration';

/** What documentation covers. */
export interface FakeCoverage {
  codes?: ApiCodeCoverage[];
  stations?: ApiStationGap[];
  links?: ApiSpecificationLink[];
  linkCheck?: ApiKnowledgeCoverage['linkCheck'];
}

/** What the fake knows. */
export interface FakeWorld {
  stations?: ApiStation[];
  /** Faults by identity, newest opening first. */
  conditions?: Record<string, ApiConditionDetail[]>;
  /** Charging sessions by identity, newest first. */
  sessions?: Record<string, ApiSession[]>;
  /** Messages that packs describe. */
  messages?: ApiKnownMessage[];
  /** Frames by identity, oldest first. */
  frames?: Record<string, ApiListedFrame[]>;
  /** Connections by identity, newest opening first. */
  connections?: Record<string, ApiConnection[]>;
  /** Silences by identity, newest first. */
  silences?: Record<string, ApiSilence[]>;
  /** What is found about a station, whatever the range. */
  conformance?: Record<string, ApiConformance>;
  /** Configuration by identity. */
  configurations?: Record<string, FakeConfigurationWorld>;
  /** Keys by stations, whatever is asked. */
  configurationMatrix?: ApiConfigurationMatrix;
  /** Of every station; absent: its configuration is not known. */
  configurationCompliance?: ApiConfigurationCompliance;
  /** Of every station, newest first. */
  complianceHistory?: ApiConfigurationComplianceHistory['items'];
  /** Of the fleet; `state` filters its stations. */
  fleetCompliance?: ApiConfigurationFleetCompliance;
  baselines?: ApiConfigurationBaselineDetail[];
  /** What documentation covers; absent: nothing was seen and nothing is missing. */
  coverage?: FakeCoverage;
  runbooks?: ApiRunbookDetail[];
  /** Files of runbooks that are left out. */
  runbookProblems?: ApiRunbookProblem[];
  /** The runbook of every fault; absent: none is for it. */
  conditionRunbook?: ApiConditionRunbook;
  /** What would be written, whatever is asked. */
  configurationWritePlan?: ApiConfigurationWritePlan;
  /** What was written, newest first. */
  configurationWriteList?: ApiConfigurationWrite[];
  /** Reports in parts by identity, newest first. */
  reports?: Record<string, ApiReport[]>;
  /** The rulebooks; the first is the one that is used unless another is asked for. */
  profiles?: ApiAvailabilityProfile[];
  /** Ports with their days. */
  ports?: FakePort[];
  /** What the time of a port was, by identity and port as `CP1 connector:1`. */
  spans?: Record<string, ApiAvailabilitySpan[]>;
  /** Incidents by identity, newest opening first. */
  incidents?: Record<string, ApiIncident[]>;
  /** What stations of a site have in common. */
  commonCauses?: ApiCommonCause[];
  /** How often the fleet fails, whatever is asked. */
  reliability?: ApiReliabilityGroups;
  /** Configuration keys that packs know. */
  knownKeys?: ApiKnownKey[];
  storage?: ApiStorage;
  /** Codes that packs explain, those of standards first. */
  codes?: ApiCodeExplanation[];
  specifications?: ApiSpecification[];
  statuses?: ApiKnownStatuses;
  /** EVSEs in OCPI by identity; absent: no connector is known. */
  ocpi?: Record<string, ApiOcpiView>;
  unregistered?: ApiUnregistered[];
  /** Planned work and excluded time; what begins last comes first. */
  windows?: ApiPlannedWindow[];
  /** Thrown by every method. */
  failure?: Error;
}
