import type { ReactNode } from 'react';
import type { LaneStateTone, PatternName } from './laneState';
import type { Tone, ToneName } from './tones';
import { useTones } from './useTone';

// Every pair of tone and pattern that a state is drawn in.
const PATTERNED: LaneStateTone[] = [
  { tone: 'red', pattern: 'triangles' },
  { tone: 'none', pattern: 'hatch' },
  { tone: 'grey', pattern: 'hatch' },
  { tone: 'grey', pattern: 'dotted' },
];

// Edge of one tile in pixels.
const TILE = 10;

const DRAWINGS: Record<PatternName, (colour: string) => ReactNode> = {
  plain: () => null,
  hatch: colour => (
    <path
      d={`M-1 1 L1 -1 M0 ${TILE} L${TILE} 0 M${TILE - 1} ${TILE + 1} L${
        TILE + 1
      } ${TILE - 1}`}
      stroke={colour}
      strokeWidth={1.5}
    />
  ),
  dotted: colour => <circle cx={5} cy={5} r={1.5} fill={colour} />,
  triangles: colour => <path d="M5 2 L8.5 8 L1.5 8 Z" fill={colour} />,
};

/**
 * SVG patterns for the states that are not told by colour alone. Place it once in an svg and fill
 * shapes with {@link patternFill}.
 *
 * @public
 */
export function PatternDefs({ prefix }: { prefix: string }) {
  const tones = useTones();
  return (
    <defs>
      {PATTERNED.map(({ tone, pattern }) => (
        <pattern
          key={`${pattern}-${tone}`}
          id={patternId(prefix, { tone, pattern })}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
        >
          <rect width={TILE} height={TILE} fill={tones[tone].fill} />
          {DRAWINGS[pattern](tones[tone].on)}
        </pattern>
      ))}
    </defs>
  );
}

/**
 * What to fill a shape with: a colour, or a reference to one of {@link PatternDefs}.
 *
 * @public
 */
export function patternFill(options: {
  /** The `prefix` of the svg's `PatternDefs`. */
  prefix: string;
  tones: Record<ToneName, Tone>;
  of: LaneStateTone;
}): string {
  const { prefix, tones, of } = options;
  return of.pattern === 'plain'
    ? tones[of.tone].fill
    : `url(#${patternId(prefix, of)})`;
}

function patternId(prefix: string, { tone, pattern }: LaneStateTone): string {
  return `${prefix}-${pattern}-${tone}`;
}
