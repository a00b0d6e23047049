import { ImportStation } from '../../model';
import { ImportStore } from '../../store';

const PAGE = 200;

/** The stations of an import, a page at a time. */
export async function* stationsOf(options: {
  store: ImportStore;
  id: string;
}): AsyncGenerator<ImportStation[]> {
  const { id, store } = options;
  let after = '';
  for (;;) {
    const stations = await store.stationsAfter(id, { after, limit: PAGE });
    if (stations.length === 0) {
      return;
    }
    yield stations;
    after = stations[stations.length - 1].identity;
  }
}
