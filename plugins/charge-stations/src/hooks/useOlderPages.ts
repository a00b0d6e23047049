import { assertError } from '@backstage/errors';
import type { QueryResult } from '@forecourt/plugin-charge-stations-react';
import { useState } from 'react';

/** A page of a list, as the API gives every list. */
export interface ListPage {
  items: unknown[];
  pageInfo: { nextCursor?: string };
}

type ItemOf<Page extends ListPage> = Page['items'][number];

export interface OlderPagesOptions<Page extends ListPage> {
  /** What the list is an answer to: another key begins anew. */
  key: string;
  /** The first page, kept fresh. */
  query: QueryResult<Page>;
  /** Asks for the page after a cursor. */
  fetch: (cursor?: string) => Promise<Page>;
  /** Tells items apart. */
  idOf: (item: ItemOf<Page>) => string | number;
}

/** What was asked for beyond the first page. */
interface OlderItems<Page extends ListPage> {
  key: string;
  items: ItemOf<Page>[];
  /** The last page that came. */
  page?: Page;
  nextCursor?: string;
  error?: Error;
}

/**
 * A list of which the first page is kept fresh and further ones come when asked for. What the first page
 * held then is kept with them, so that nothing falls between when newer items push it out.
 */
export function useOlderPages<Page extends ListPage>(
  options: OlderPagesOptions<Page>,
) {
  const { key, query, fetch, idOf } = options;
  const newest: ItemOf<Page>[] = query.data?.items ?? [];
  const [stored, setOlder] = useState<OlderItems<Page>>();
  const older = stored?.key === key ? stored : undefined;
  const nextCursor = older ? older.nextCursor : query.data?.pageInfo.nextCursor;

  async function loadMore() {
    const known = older?.items ?? newest;
    try {
      const page = await fetch(nextCursor);
      setOlder({
        key,
        items: [...known, ...page.items],
        page,
        nextCursor: page.pageInfo.nextCursor,
      });
    } catch (error) {
      assertError(error);
      setOlder({ key, items: known, nextCursor, error });
    }
  }

  return {
    query,
    items: distinct([...newest, ...(older?.items ?? [])], idOf),
    /** The page that was loaded last. */
    lastPage: older?.page ?? query.data,
    /** Undefined when all are here. */
    loadMore: nextCursor ? loadMore : undefined,
    loadMoreError: older?.error,
  };
}

/** The first of each id, which is the freshest. */
function distinct<Item>(
  items: Item[],
  idOf: (item: Item) => string | number,
): Item[] {
  const byId = new Map<string | number, Item>();
  for (const item of items) {
    if (!byId.has(idOf(item))) {
      byId.set(idOf(item), item);
    }
  }
  return [...byId.values()];
}
