import { ChargeStationsClient } from '@forecourt/plugin-charge-stations-common';
import { BackendProcess } from './backendProcess';

/** Asks any path of the backend, as a script that has the backend's token. */
export function fetchAsScript(
  { apiUrl, token }: BackendProcess,
  request: { path: string; init?: RequestInit },
): Promise<Response> {
  return fetch(`${apiUrl}${request.path}`, {
    ...request.init,
    headers: {
      ...request.init?.headers,
      authorization: `Bearer ${token}`,
    },
  });
}

/** The typed client, with the backend's token. */
export function clientOf(backend: BackendProcess): ChargeStationsClient {
  return new ChargeStationsClient({
    baseUrl: '/api/charge-stations',
    fetchApi: {
      fetch: (input, init) =>
        fetchAsScript(backend, { path: String(input), init }),
    },
  });
}

interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
}

/** Every item of a list, page after page. */
export async function allItems<T>(
  readPage: (page: { cursor?: string; limit: number }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage({ cursor, limit: 500 });
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return items;
}
