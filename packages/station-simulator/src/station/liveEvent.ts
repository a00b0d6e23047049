/** What happened to a live station, for counting and for showing. */
export type LiveEvent =
  | { type: 'connected' }
  /** An attempt to connect failed; another follows. */
  | { type: 'notConnected'; reason: string }
  | { type: 'disconnected'; code: number; reason: string }
  | { type: 'frame'; direction: 'fromStation' | 'toStation'; frame: string }
  | { type: 'answered'; action: string }
  | { type: 'refused'; action: string; code: string }
  /** 2.1: the CSMS could not use our answer (CALLRESULTERROR). */
  | { type: 'answerRefused'; code: string }
  /** A defect of the scenario or the simulator. */
  | { type: 'failed'; error: unknown };
