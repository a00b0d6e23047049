/**
 * Components and hooks for charge stations: fault timeline, status chips, times.
 *
 * @packageDocumentation
 */

export { chargeStationsApiRef } from './apiRef';
export {
  chargeStationsReactTranslationRef,
  type Translate,
} from './translation';
export { useTranslate } from './useTranslate';

export { Badge, type BadgeProps } from './chips/Badge';
export { ExplainedChip } from './chips/ExplainedChip';
export { ConditionChip, type ConditionChipProps } from './chips/ConditionChip';
export {
  OcpiStatusChip,
  type OcpiStatusChipProps,
} from './chips/OcpiStatusChip';
export { RuleSeverity, type RuleSeverityProps } from './chips/RuleSeverity';
export { SeverityMark, type SeverityMarkProps } from './chips/SeverityMark';
export { StatusChip, type StatusChipProps } from './chips/StatusChip';

export {
  COMPLIANCE_STATES,
  ComplianceStateChip,
  type ComplianceState,
  type ComplianceStateChipProps,
} from './compliance/ComplianceStateChip';
export {
  ComplianceChip,
  type ComplianceChipProps,
} from './compliance/ComplianceChip';
export { complianceSentence } from './compliance/complianceWords';
export { ComplianceSentence } from './compliance/ComplianceSentence';
export {
  ConfigurationCompliance,
  type ComplianceView,
  type ConfigurationComplianceProps,
} from './compliance/ConfigurationCompliance';

export {
  ConfigurationDiff,
  type ConfigurationDiffProps,
} from './configuration/ConfigurationDiff';
export { keyId as configurationKeyId } from './configuration/keyGroups';
export { configurationSideWords, snapshotWhy } from './configuration/sideWords';
export {
  SnapshotChip,
  type SnapshotChipProps,
} from './configuration/SnapshotChip';
export {
  VerdictChip,
  type VerdictChipProps,
} from './configuration/VerdictChip';
export {
  DEFAULT_DIFF_VIEW,
  type ConfigurationDiffView,
} from './configuration/view';

export { formatWindow } from './data/rangeQuery';
export {
  useAvailability,
  useAvailabilityDays,
  useAvailabilityProfiles,
  useAvailabilitySpans,
} from './data/useAvailability';
export { useCondition } from './data/useCondition';
export { useConditions } from './data/useConditions';
export { useConditionsSummary } from './data/useConditionsSummary';
export {
  useBaseline,
  useBaselines,
  useConfigurationCompliance,
  useConfigurationComplianceHistory,
  useConfigurationDiff,
  useConfigurationMatrix,
  useConfigurationSnapshot,
  useConfigurationSnapshots,
  useConfigurationWrites,
  useFleetCompliance,
} from './data/useConfiguration';
export { useConformance, useReports } from './data/useConformance';
export { useOcpiView } from './data/useOcpiView';
export { useConnections } from './data/useConnections';
export {
  useCodeCoverage,
  useKnowledgeCoverage,
  useSpecificationLinks,
  useStationGaps,
} from './data/useCoverage';
export {
  useFaultGroups,
  useFleetFaults,
  useReliability,
  useStations,
  useStationsSummary,
  useStorage,
  useUnregistered,
} from './data/useFleet';
export { useFrame } from './data/useFrame';
export { useFrameExplanation } from './data/useFrameExplanation';
export { useFrames, type FrameChoice } from './data/useFrames';
export { useFramesSummary } from './data/useFramesSummary';
export { useIncidentOfCondition, useIncidents } from './data/useIncidents';
export {
  useCodeExplanation,
  useConditionExplanation,
  useKnownCodes,
  useKnownMessage,
  useKnownMessages,
  useKnownStatuses,
  useSpecification,
  useSpecifications,
} from './data/useKnowledge';
export { usePlannedWindows } from './data/usePlannedWindows';
export type { QueryResult } from './data/useQuery';
export {
  useRunbookOfCode,
  useRunbookOfCondition,
  useRunbooks,
} from './data/useRunbooks';
export { useSilences, useSilencesDuring } from './data/useSilences';
export { useStation } from './data/useStation';
export { useTimeline } from './data/useTimeline';
export { useTimelines, type TimelineAnswer } from './data/useTimelines';

export { EvidenceList, type EvidenceListProps } from './evidence/EvidenceList';
export { SentTime, type SentTimeProps } from './evidence/SentTime';
export { FrameView, type FrameViewProps } from './evidence/FrameView';

export { csvText } from './files/csv';
export { saveData, saveFile } from './files/saveFile';

export {
  neighbour,
  ROW_ATTRIBUTE,
  useRowKeys,
  type RowKeysOptions,
} from './keyboard/useRowKeys';

export * from './knowledge';

export { CopyButton, type CopyButtonProps } from './parts/CopyButton';
export { EmptyConnect, type EmptyConnectProps } from './parts/EmptyConnect';
export { errorKind, type ErrorKind } from './parts/errorKind';
export { ErrorState, type ErrorStateProps } from './parts/ErrorState';
export { personWords } from './parts/personWords';
export { StationLink, type StationLinkProps } from './parts/StationLink';

export {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  isDay,
  startOfDay,
} from './time/days';
export { Duration, type DurationProps } from './time/Duration';
export {
  formatDelay,
  formatDuration,
  formatRelative,
  formatSince,
  formatTime,
  formatUtc,
  timeZoneLabel,
  toMillis,
  type FormatOptions,
  type Moment,
  type TimeStyle,
} from './time/format';
export { fromLocalInput, toLocalInput } from './time/localInput';
export { Time, type TimeProps } from './time/Time';
export {
  formatTimeRange,
  parseTimeRange,
  resolveTimeRange,
  shiftTimeRange,
  TIME_RANGE_PRESETS,
  type TimeRange,
  type TimeRangePreset,
  type TimeWindow,
} from './time/timeRange';
export {
  TimeRangePicker,
  type TimeRangePickerProps,
} from './time/TimeRangePicker';
export { useNow } from './time/useNow';
export { useTimeRange } from './time/useTimeRange';

export {
  FaultTimeline,
  type FaultTimelineProps,
} from './timeline/FaultTimeline';
export type { ComparedStation } from './timeline/compare/comparedLanes';
export {
  faultsByStation,
  type FaultsByStation,
} from './timeline/compare/faultsByStation';
export { MarkIcon } from './timeline/MarkIcon';
export { markName } from './timeline/markKinds';
export { overviewWindow } from './timeline/overview/overviewWindow';
export {
  RangeOverview,
  type RangeOverviewProps,
} from './timeline/overview/RangeOverview';
export { timelineSvgIn } from './timeline/timelineSvgIn';
export { useElementWidth } from './timeline/useElementWidth';

export { isMissed } from './uptime/dayTone';
export { dayWords } from './uptime/dayWords';
export { formatShare } from './uptime/formatShare';
export { UptimeBar, type UptimeBarProps } from './uptime/UptimeBar';
export { UptimeBars, type UptimeBarsProps } from './uptime/UptimeBars';

export {
  codeLabel,
  codeName,
  codeWords,
  type CodeOf,
} from './vocabulary/codeLabel';
export {
  conditionTone,
  laneStateTone,
  worseState,
  type LaneStateTone,
  type PatternName,
  type UnknownCause,
} from './vocabulary/laneState';
export { lanePresent, type LanePresent } from './vocabulary/lanePresent';
export { PatternDefs, patternFill } from './vocabulary/PatternDefs';
export { scopeLabel } from './vocabulary/scopeLabel';
export { severityTone, type SeverityLetter } from './vocabulary/severity';
export {
  faultOfSentence,
  stationSentence,
  type SentenceOptions,
} from './vocabulary/stationSentence';
export {
  TONES,
  type Tone,
  type ToneMode,
  type ToneName,
} from './vocabulary/tones';
export { useTones } from './vocabulary/useTone';

export { specificationDefinitionWidgets } from './specification/definitionWidgets';
export {
  MessageLink,
  type MessageLinkProps,
} from './specification/MessageLink';
export {
  SpecificationView,
  type SpecificationViewProps,
} from './specification/SpecificationView';
export { type MessagesOf, useMessages } from './useMessages';
