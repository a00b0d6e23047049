import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** What to change in the query string; undefined and the empty text remove a parameter. */
export type SearchPatch = Record<string, string | undefined>;

export interface SearchPatchOptions {
  /** Changes the present history entry instead of adding one: for typing and for moving a selection. */
  replace?: boolean;
  /** Kept by the browser beside the history entry. */
  state?: unknown;
}

/**
 * The query string as the state of a page: what is not named in a patch stays,
 * so that several parts of a page can keep their state there.
 */
export function useSearchPatch() {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const patch = useCallback(
    (changes: SearchPatch, options: SearchPatchOptions = {}) => {
      navigate({ search: patchedSearch(search, changes) }, options);
    },
    [navigate, search],
  );
  return { parameters: new URLSearchParams(search), patch, state };
}

/** The query string after a patch. */
export function patchedSearch(search: string, changes: SearchPatch): string {
  const parameters = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) {
      parameters.set(key, value);
    } else {
      parameters.delete(key);
    }
  }
  return parameters.toString();
}
