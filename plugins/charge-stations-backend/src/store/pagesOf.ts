import { IdentityPage } from './StationStateStore';

const PAGE = 500;

/** All identities that `list` gives, a page at a time and never all in memory. */
export async function* pagesOf(
  list: (page: IdentityPage) => Promise<string[]>,
): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const identities = await list({ after, limit: PAGE });
    if (identities.length === 0) {
      return;
    }
    yield identities;
    after = identities[identities.length - 1];
  }
}
