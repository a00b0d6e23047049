/** What units measure, and how many of the smallest each is. Symbols are case-sensitive: mW is no MW. */
const DIMENSIONS: Record<string, Record<string, bigint>> = {
  current: { mA: 1n, A: 1_000n, kA: 1_000_000n },
  voltage: { mV: 1n, V: 1_000n, kV: 1_000_000n },
  power: { mW: 1n, W: 1_000n, kW: 1_000_000n, MW: 1_000_000_000n },
  apparentPower: { VA: 1n, kVA: 1_000n },
  reactivePower: { var: 1n, kvar: 1_000n },
  energy: { Wh: 1n, kWh: 1_000n, MWh: 1_000_000n },
  apparentEnergy: { VAh: 1n, kVAh: 1_000n },
  reactiveEnergy: { varh: 1n, kvarh: 1_000n },
  frequency: { Hz: 1n, kHz: 1_000n },
  time: { ms: 1n, s: 1_000n, min: 60_000n, h: 3_600_000n },
  ratio: { Percent: 1n, '%': 1n },
  temperature: { Celsius: 1n, '°C': 1n },
};

/** What a unit measures and how many of the smallest it is; undefined where it is not known here. */
export function measureOf(
  unit: string,
): { dimension: string; factor: bigint } | undefined {
  for (const [dimension, units] of Object.entries(DIMENSIONS)) {
    if (Object.hasOwn(units, unit)) {
      return { dimension, factor: units[unit] };
    }
  }
  return undefined;
}
