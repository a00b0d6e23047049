import { assertError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ApiConfigurationRead,
  ApiConfigurationSnapshot,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { useState } from 'react';

/** What became of asking for a reading; `newest` is the snapshot that was the newest then. */
type Asked =
  | { state: 'no' }
  | { state: 'asked'; newest?: string; read?: ApiConfigurationRead }
  | { state: 'failed'; error: Error };

export interface Reading {
  ask: () => Promise<void>;
  /** It was asked for, and no snapshot has come since. */
  isAwaited: boolean;
  /** What the backend answered when it was asked. */
  read?: ApiConfigurationRead;
  /** The snapshot that came since it was asked for. */
  result?: ApiConfigurationSnapshot;
  /** Why it could not be asked for. */
  error?: Error;
}

/** Asks for a station's configuration to be read, and watches for what comes of it. */
export function useReading(options: {
  identity: string;
  newest?: ApiConfigurationSnapshot;
  /** The backend has taken it. */
  onAsked: () => void;
}): Reading {
  const { identity, newest, onAsked } = options;
  const api = useApi(chargeStationsApiRef);
  const [asked, setAsked] = useState<Asked>({ state: 'no' });
  const isAsked = asked.state === 'asked';
  const hasCome = isAsked && asked.newest !== newest?.id;
  return {
    isAwaited: isAsked && !hasCome,
    read: isAsked ? asked.read : undefined,
    result: hasCome ? newest : undefined,
    error: asked.state === 'failed' ? asked.error : undefined,
    ask: async () => {
      const before = newest?.id;
      setAsked({ state: 'asked', newest: before });
      try {
        const read = await api.readConfiguration(identity);
        setAsked({ state: 'asked', newest: before, read });
        onAsked();
      } catch (error) {
        assertError(error);
        setAsked({ state: 'failed', error });
      }
    },
  };
}
