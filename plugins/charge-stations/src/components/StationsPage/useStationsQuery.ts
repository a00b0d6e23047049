import { useSearchPatch } from '../../hooks/useSearchPatch';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { fromFirstPage, stationsQueryFrom } from './stationsQuery';
import type { PlacementQuery } from './stationsQuery';

/** The cursors of the pages before; the first page has none and is written as an empty text. */
type PagesBefore = string[];

/**
 * The list of stations that the query string asks for, of those that belong to a place, and ways to ask for another.
 * The API's cursors only lead forward, so the way back travels beside the history entry.
 */
export function useStationsQuery(placement: PlacementQuery) {
  const { parameters, patch, state } = useSearchPatch();
  const query = { ...stationsQueryFrom(parameters), ...placement };
  const pagesBefore = pagesBeforeFrom(state);

  return {
    query,
    filter: (changes: SearchPatch, options?: { replace?: boolean }) =>
      patch(fromFirstPage(changes), options),
    toNextPage: (cursor: string) =>
      patch(
        { cursor },
        { state: { pagesBefore: [...pagesBefore, query.cursor ?? ''] } },
      ),
    /** Undefined on the first page. A copied address knows no way back but to the first page. */
    toPreviousPage: query.cursor
      ? () =>
          patch(
            { cursor: pagesBefore.at(-1) },
            { state: { pagesBefore: pagesBefore.slice(0, -1) } },
          )
      : undefined,
  };
}

function pagesBeforeFrom(state: unknown): PagesBefore {
  const pages = (state as { pagesBefore?: unknown } | null)?.pagesBefore;
  return Array.isArray(pages) ? pages.map(String) : [];
}
