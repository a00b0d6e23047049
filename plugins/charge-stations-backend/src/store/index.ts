export type {
  AvailabilityStore,
  DueStation,
  HistoryChanges,
  StationHistory,
  StationSums,
  WindowsOf,
} from './AvailabilityStore';
export { SUMS_OVERLAP } from './AvailabilityStore';
export { applyDatabaseMigrations } from './applyDatabaseMigrations';
export { configureSqlite } from './configureSqlite';
export type { BaselineStore } from './BaselineStore';
export { DatabaseBaselineStore } from './DatabaseBaselineStore';
export type { ConfigurationWriteStore } from './ConfigurationWriteStore';
export { DatabaseConfigurationWriteStore } from './DatabaseConfigurationWriteStore';
export { createEvidenceWriter } from './createEvidenceWriter';
export type {
  ConfigurationStore,
  CountChanges,
  PresentConfiguration,
  StoredContent,
} from './ConfigurationStore';
export type { CredentialStore, PendingKey } from './CredentialStore';
export { DatabaseAvailabilityStore } from './DatabaseAvailabilityStore';
export { DatabaseAwayError } from './DatabaseAwayError';
export { DatabaseConfigurationStore } from './DatabaseConfigurationStore';
export { DatabaseCredentialStore } from './DatabaseCredentialStore';
export { DatabaseHistoryStore } from './DatabaseHistoryStore';
export { DatabaseImportStore } from './DatabaseImportStore';
export { DatabaseIncidentActStore } from './DatabaseIncidentActStore';
export { DatabaseLinkCheckStore } from './DatabaseLinkCheckStore';
export { DatabaseListenerRunStore } from './DatabaseListenerRunStore';
export { DatabaseMetaStore } from './DatabaseMetaStore';
export { DatabasePlannedWindowStore } from './DatabasePlannedWindowStore';
export { DatabaseNoticeStore } from './DatabaseNoticeStore';
export { DatabaseRebuildStore } from './DatabaseRebuildStore';
export { DatabaseRegistryStore } from './DatabaseRegistryStore';
export { DatabaseRetentionStore } from './DatabaseRetentionStore';
export { DatabaseSecurityProfileStore } from './DatabaseSecurityProfileStore';
export { DatabaseStationStateStore } from './DatabaseStationStateStore';
export { DatabaseUnregisteredStore } from './DatabaseUnregisteredStore';
export * from './EvidenceWriter';
export type { EventFlags, EventSpan, HistoryStore } from './HistoryStore';
export type { ImportStore, KnownEvidence } from './ImportStore';
export type { IncidentActStore } from './IncidentActStore';
export type { LinkCheckStore } from './LinkCheckStore';
export type { ListenerRunStore, StoredListenerRun } from './ListenerRunStore';
export type { MetaStore } from './MetaStore';
export type { NoticeStore } from './NoticeStore';
export { type OpenCondition, openConditions } from './openConditions';
export { measureStorage } from './storage/measureStorage';
export { openDatabase } from './openDatabase';
export { PrecedingWriteError } from './PrecedingWriteError';
export { pagesOf } from './pagesOf';
export type { PlannedWindowStore } from './PlannedWindowStore';
export type { RebuildStation, RebuildStore } from './RebuildStore';
export type { RegistryEntry, RegistryStore } from './RegistryStore';
export type {
  EvidencePlace,
  SnapshotPlace,
  NumberedTable,
  RetentionStore,
} from './RetentionStore';
export * from './rows';
export type { SecurityProfileStore } from './SecurityProfileStore';
export type { IdentityPage, StationStateStore } from './StationStateStore';
export { isStorableText, toStorableText } from './storableText';
export { allOpenConditions, newestCondition } from './tellableConditions';
export type { RefusedAttempt, UnregisteredStore } from './UnregisteredStore';
export { DatabaseDemoStore } from './DatabaseDemoStore';
export type { DemoProgress, DemoStore } from './DemoStore';
