/** How much the whole run measures; `quick` is a check that all of it works. */
export function sizesOf({ quick }: { quick: boolean }) {
  return quick
    ? {
        rounds: 1,
        warmUp: 1_000,
        measure: 2_000,
        memoryRounds: 1,
        idle: 500,
        stormRounds: 1,
        fleet: 500,
      }
    : {
        rounds: 3,
        warmUp: 2_500,
        measure: 6_000,
        memoryRounds: 3,
        idle: 5_000,
        stormRounds: 3,
        fleet: 10_000,
      };
}
