import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ApiIncident,
  ApiIncidentActsInput,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';

/** What is done, without the incidents that it is done about. */
export type Deed = Omit<ApiIncidentActsInput, 'incidents'>;

type IncidentName = Pick<ApiIncident, 'identity' | 'id'>;

/** Acts on incidents; one act at a time. */
export function useIncidentActs(options: {
  incidents: IncidentName[];
  onActed: () => void;
}) {
  const { incidents, onActed } = options;
  const api = useApi(chargeStationsApiRef);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  return {
    isBusy,
    error,
    /** About these or, where others are named, about those; true where it was done. */
    act: async (deed: Deed, about = incidents): Promise<boolean> => {
      setBusy(true);
      setError(undefined);
      try {
        await api.actOnIncidents({
          ...deed,
          incidents: about.map(({ identity, id }) => ({ identity, id })),
        });
        onActed();
        return true;
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(`${failure}`));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
