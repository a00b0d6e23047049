/** Names of the daily patterns in which cars arrive. */
export const ARRIVALS = ['public', 'workplace', 'depot'] as const;

/** When cars come: a weight for each local hour, and what share of a weekday's come on a weekend day. */
export interface ArrivalPattern {
  hours: readonly number[];
  weekend: number;
}

/** Made-up, believable days; nothing here is measured. */
export const ARRIVAL_PATTERNS: Record<
  (typeof ARRIVALS)[number],
  ArrivalPattern
> = {
  public: {
    hours: [
      1, 1, 0, 0, 0, 1, 2, 4, 5, 5, 5, 6, 7, 6, 6, 6, 7, 8, 8, 6, 4, 3, 2, 1,
    ],
    weekend: 1.1,
  },
  workplace: {
    hours: [
      0, 0, 0, 0, 0, 1, 4, 9, 9, 4, 2, 2, 4, 4, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ],
    weekend: 0.2,
  },
  depot: {
    hours: [
      1, 0, 0, 1, 2, 2, 1, 0, 0, 0, 1, 3, 3, 2, 1, 2, 5, 8, 8, 6, 4, 3, 2, 1,
    ],
    weekend: 0.5,
  },
};
