import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import MemoryIcon from '@mui/icons-material/Memory';
import QueryBuilderIcon from '@mui/icons-material/QueryBuilder';
import RestartAltIcon from '@mui/icons-material/RestartAlt';
import SecurityIcon from '@mui/icons-material/Security';
import SystemUpdateAltIcon from '@mui/icons-material/SystemUpdateAlt';
import UpgradeIcon from '@mui/icons-material/Upgrade';
import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { useTranslate } from '../useTranslate';
import type { Geometry } from './geometry';
import type { OnActive } from './items';
import type { MarkLayout } from './drawables';

const ICON_PX = 16;

const ICONS: Record<ApiTimelineMark['kind'], ComponentType<SvgIconProps>> = {
  boot: RestartAltIcon,
  firmwareChanged: UpgradeIcon,
  firmwareStatus: SystemUpdateAltIcon,
  hardwareChanged: MemoryIcon,
  security: SecurityIcon,
  clockSuspect: QueryBuilderIcon,
};

interface MarksProps {
  marks: MarkLayout[];
  geometry: Geometry;
  onActive: OnActive;
}

/** The row of moments above the lanes: boots, firmware, hardware, security. */
export function Marks({ marks, geometry, onActive }: MarksProps) {
  const t = useTranslate();
  const middle = geometry.marksHeight / 2;
  return (
    <g>
      <text y={middle} dominantBaseline="central" fill="currentColor">
        {t('timeline.marks')}
      </text>
      <g transform={`translate(${geometry.labelWidth}, 0)`}>
        {marks.map(({ x, mark }) => {
          const Icon = ICONS[mark.kind];
          return (
            <g
              key={`${mark.kind} ${mark.at}`}
              data-mark={mark.kind}
              onPointerEnter={({ currentTarget }) =>
                onActive({
                  item: { kind: 'mark', mark },
                  element: currentTarget,
                })
              }
              onPointerLeave={() => onActive(undefined)}
            >
              <line
                x1={x}
                x2={x}
                y1={middle + ICON_PX / 2}
                y2={geometry.marksHeight + geometry.stripHeight}
                stroke="currentColor"
                strokeOpacity={0.5}
              />
              {/* Easier to hit than the icon's outline. */}
              <rect
                x={x - ICON_PX / 2}
                y={middle - ICON_PX / 2}
                width={ICON_PX}
                height={ICON_PX}
                fill="transparent"
              />
              <Icon
                x={x - ICON_PX / 2}
                y={middle - ICON_PX / 2}
                width={ICON_PX}
                height={ICON_PX}
                pointerEvents="none"
              />
            </g>
          );
        })}
      </g>
    </g>
  );
}
