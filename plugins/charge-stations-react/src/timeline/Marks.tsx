import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { useTheme } from '@mui/material/styles';
import { useNavigate } from 'react-router-dom';
import type { SVGProps } from 'react';
import { formatTime } from '../time/format';
import type { Translate } from '../translation';
import { useTranslate } from '../useTranslate';
import type { Geometry } from './geometry';
import { MARK_PX, type MarkGroup } from './groupMarks';
import type { ActiveHandlers } from './items';
import { markIcon } from './markKinds';
import { markKinds } from './markWords';
import { FactShape } from './FactShape';

// Half the width of a count, and how far it stands from the middle of its symbol.
const COUNT_PX = 6.5;
const ASIDE_PX = 10;
const MANY = 9;

interface MarksProps {
  marks: MarkGroup[];
  geometry: Geometry;
  plotWidth: number;
  idPrefix: string;
  handlers: ActiveHandlers;
  /** Where a moment leads to. */
  pathOf?: (mark: ApiTimelineMark) => string | undefined;
}

/** The row of moments above the lanes: boots, firmware, hardware, security. */
export function Marks(props: MarksProps) {
  const { marks, geometry, plotWidth, idPrefix, handlers, pathOf } = props;
  const t = useTranslate();
  const navigate = useNavigate();

  /** Of moments that share a symbol the first that leads anywhere. */
  function firstPath(group: MarkGroup): string | undefined {
    return group.marks.flatMap(({ mark }) => pathOf?.(mark) ?? [])[0];
  }

  function leadingTo(path: string | undefined): SVGProps<SVGGElement> {
    return path === undefined
      ? {}
      : {
          role: 'link',
          style: { cursor: 'pointer' },
          onClick: () => navigate(path),
          onKeyDown: event => {
            if (event.key === 'Enter') {
              event.stopPropagation();
              navigate(path);
            }
          },
        };
  }

  return (
    <g>
      {marks.map(group => (
        <FactShape
          key={group.key}
          factKey={group.key}
          item={{ kind: 'marks', marks: group.marks.map(({ mark }) => mark) }}
          label={markLabel(group, t)}
          tooltipId={`${idPrefix}-tooltip`}
          handlers={handlers}
          data-mark={group.kind}
          {...leadingTo(firstPath(group))}
        >
          <Leaders group={group} geometry={geometry} />
          <Symbol group={group} geometry={geometry} plotWidth={plotWidth} />
        </FactShape>
      ))}
    </g>
  );
}

/** With the number that is drawn, by which somebody may ask for it. */
function markLabel(group: MarkGroup, t: Translate): string {
  const what = markKinds(group, t);
  const when = formatTime(group.marks[0].mark.at);
  return group.count > 1
    ? t('timeline.marksOf', { amount: countText(group.count), what, when })
    : t('timeline.marksAt', { what, when });
}

function countText(count: number): string {
  return count > MANY ? `${MANY}+` : String(count);
}

/** What the row of moments is called. */
export function MarksName({ geometry }: { geometry: Geometry }) {
  const t = useTranslate();
  return (
    <text
      y={geometry.marksHeight - MARK_PX / 2}
      dominantBaseline="central"
      fill="currentColor"
    >
      {t('timeline.marks')}
    </text>
  );
}

/** From the symbol to each of its moments. */
function Leaders(props: { group: MarkGroup; geometry: Geometry }) {
  const { group, geometry } = props;
  const { marksHeight, stripHeight } = geometry;
  return (
    <g stroke="currentColor" strokeOpacity={0.5} pointerEvents="none">
      {group.marks.map(({ x, mark }) => (
        <line
          key={`${mark.kind} ${mark.at}`}
          x1={group.x}
          x2={x}
          y1={marksHeight}
          y2={marksHeight + stripHeight}
        />
      ))}
    </g>
  );
}

/** The icon of its kind, with a count where it stands for several. */
function Symbol(props: {
  group: MarkGroup;
  geometry: Geometry;
  plotWidth: number;
}) {
  const { group, geometry, plotWidth } = props;
  const { background } = useTheme().palette;
  const Icon = markIcon(group.kind);
  const half = MARK_PX / 2;
  const top = geometry.marksHeight - MARK_PX;
  // On the other side where the edge would cut it.
  const side = group.x + ASIDE_PX + COUNT_PX > plotWidth ? -1 : 1;
  return (
    <>
      {/* Easier to hit than the icon's outline. */}
      <rect
        x={group.x - half}
        y={0}
        width={MARK_PX}
        height={geometry.marksHeight}
        fill="transparent"
      />
      <Icon
        x={group.x - half}
        y={top}
        width={MARK_PX}
        height={MARK_PX}
        pointerEvents="none"
      />
      {group.count > 1 && (
        <g transform={`translate(${group.x + side * ASIDE_PX}, ${top - 2})`}>
          <circle
            r={COUNT_PX}
            fill="currentColor"
            stroke={background.default}
            strokeWidth={1.5}
          />
          <text
            textAnchor="middle"
            dominantBaseline="central"
            fontSize={10}
            fontWeight="bold"
            fill={background.default}
          >
            {countText(group.count)}
          </text>
        </g>
      )}
    </>
  );
}
