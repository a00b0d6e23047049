import { ConfigurationReading } from '../../model';
import { SettledCall } from '../../protocol';

/** Calls a station; an error that it answers is an answer. Throws where none came. */
export type AskStation = (
  action: string,
  payload: Record<string, unknown>,
) => Promise<SettledCall['outcome']>;

/** What reading a station came to. */
export type Read = Omit<ConfigurationReading, 'takenAt' | 'evidence'> &
  Partial<Pick<ConfigurationReading, 'evidence'>>;
