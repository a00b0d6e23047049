/** The API's longest page. */
const LIMIT = 500;

interface Page<Item> {
  items: Item[];
  pageInfo: { nextCursor?: string };
}

/** Every item of a list, page by page. */
export async function* itemsOf<Item>(
  list: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await list({ limit: LIMIT, cursor });
    yield* page.items;
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
}
