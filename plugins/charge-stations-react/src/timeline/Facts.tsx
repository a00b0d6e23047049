import { memo } from 'react';
import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { useTranslate } from '../useTranslate';
import { useTones } from '../vocabulary/useTone';
import { laneLabel } from './compare/comparedLanes';
import type { ActiveHandlers } from './items';
import { LaneFacts } from './LaneFacts';
import type { TimelineLayout } from './layout';
import { Marks } from './Marks';

interface FactsProps {
  layout: TimelineLayout;
  /** Whether the moments above the lanes are drawn. */
  withMarks: boolean;
  /** Prefix of the ids within this svg. */
  idPrefix: string;
  selected?: number;
  handlers: ActiveHandlers;
  onChoose: (number: number) => void;
  /** Where a moment leads. */
  pathOfMark?: (mark: ApiTimelineMark) => string | undefined;
}

/**
 * All that has a time, in the pixels of the layout. There may be thousands of shapes: moving, pointing and a clock
 * that goes on draw none anew.
 */
export const Facts = memo(DrawnFacts);

function DrawnFacts(props: FactsProps) {
  const { layout, withMarks, pathOfMark, ...rest } = props;
  const t = useTranslate();
  // Asked for once and not by each shape.
  const tones = useTones();
  return (
    <>
      {withMarks && (
        <Marks
          marks={layout.marks}
          geometry={layout.geometry}
          plotWidth={layout.plotWidth}
          idPrefix={props.idPrefix}
          handlers={props.handlers}
          pathOf={pathOfMark}
        />
      )}
      {layout.lanes.map(lane => (
        <LaneFacts
          key={lane.id}
          layout={lane}
          geometry={layout.geometry}
          label={laneLabel(lane.id, t)}
          t={t}
          tones={tones}
          {...rest}
        />
      ))}
    </>
  );
}
