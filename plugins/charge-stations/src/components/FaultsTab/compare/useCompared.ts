import { useMemo } from 'react';
import { useSearchPatch } from '../../../hooks/useSearchPatch';
import { comparedFrom, compareParameter } from './compareParameter';

/** The stations that are compared with the first, in the address. */
export function useCompared(own: string) {
  const { parameters, patch } = useSearchPatch();
  const text = parameters.get('compare');
  const compared = useMemo(() => comparedFrom(text, own), [text, own]);
  const set = (identities: string[]) =>
    patch({ compare: compareParameter(identities) }, { replace: true });
  return {
    compared,
    add: (identity: string) => set([...compared, identity]),
    remove: (identity: string) => set(compared.filter(it => it !== identity)),
  };
}
