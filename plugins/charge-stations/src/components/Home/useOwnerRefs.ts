import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { assertError } from '@backstage/errors';
import { useEffect, useState } from 'react';

/** The signed-in user and their groups, as the API takes several owners; or why that is not known. */
export function useOwnerRefs(): { owner?: string; error?: Error } {
  const identity = useApi(identityApiRef);
  const [known, setKnown] = useState<{ owner?: string; error?: Error }>({});
  useEffect(() => {
    let wanted = true;
    identity.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) =>
        wanted && setKnown({ owner: ownershipEntityRefs.join(',') }),
      error => {
        assertError(error);
        if (wanted) {
          setKnown({ error });
        }
      },
    );
    return () => {
      wanted = false;
    };
  }, [identity]);
  return known;
}
