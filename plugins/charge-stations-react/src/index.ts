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
export { ConditionChip, type ConditionChipProps } from './chips/ConditionChip';
export { SeverityMark, type SeverityMarkProps } from './chips/SeverityMark';
export { StatusChip, type StatusChipProps } from './chips/StatusChip';

export { formatWindow } from './data/rangeQuery';
export { useCondition } from './data/useCondition';
export { useConditions } from './data/useConditions';
export { useConditionsSummary } from './data/useConditionsSummary';
export { useConformance, useReports } from './data/useConformance';
export { useConnections } from './data/useConnections';
export {
  useFleetFaults,
  useStations,
  useStationsSummary,
  useStorage,
  useUnregistered,
} from './data/useFleet';
export { useFrame } from './data/useFrame';
export { useFrames, type FrameChoice } from './data/useFrames';
export { useFramesSummary } from './data/useFramesSummary';
export type { QueryResult } from './data/useQuery';
export { useStation } from './data/useStation';
export { useTimeline } from './data/useTimeline';

export { EvidenceList, type EvidenceListProps } from './evidence/EvidenceList';
export { SentTime, type SentTimeProps } from './evidence/SentTime';
export { FrameView, type FrameViewProps } from './evidence/FrameView';

export { CopyButton, type CopyButtonProps } from './parts/CopyButton';
export { EmptyConnect, type EmptyConnectProps } from './parts/EmptyConnect';
export { ErrorState, type ErrorStateProps } from './parts/ErrorState';
export { StationLink, type StationLinkProps } from './parts/StationLink';

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
export { useElementWidth } from './timeline/useElementWidth';

export { codeLabel, codeWords, type CodeOf } from './vocabulary/codeLabel';
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
