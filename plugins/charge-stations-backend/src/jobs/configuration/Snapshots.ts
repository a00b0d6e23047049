import { diffConfigurations } from '@forecourt/plugin-charge-stations-common';
import { ConfigurationSnapshot, MeaningsOf, NewSnapshot } from '../../model';
import { ConfigurationStore, CountChanges } from '../../store';

/** Stores snapshots, one after the other, and tells who looks at the station. */
export class Snapshots {
  readonly #options: {
    store: Pick<ConfigurationStore, 'add'>;
    meaningsOf: MeaningsOf;
    onChanged: (identity: string) => void;
  };
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    store: Pick<ConfigurationStore, 'add'>;
    meaningsOf: MeaningsOf;
    onChanged: (identity: string) => void;
  }) {
    this.#options = options;
  }

  /** What is known follows from the one before, so no two are stored at once. */
  async add(snapshot: NewSnapshot): Promise<ConfigurationSnapshot> {
    const { store, onChanged } = this.#options;
    const added = this.#last.then(() =>
      store.add(snapshot, { countChanges: this.#countChanges }),
    );
    this.#last = added.catch(() => {});
    const stored = await added;
    onChanged(snapshot.identity);
    return stored;
  }

  readonly #countChanges: CountChanges = ({ before, after, ...station }) => {
    const { counts } = diffConfigurations({
      before: contentOf(before),
      after: contentOf(after),
      meanings: this.#options.meaningsOf(station),
    });
    return counts.differences;
  };
}

function contentOf({
  entries,
  isComplete,
}: Parameters<CountChanges>[0]['before']) {
  return {
    entries,
    completeness: isComplete ? ('complete' as const) : ('partial' as const),
  };
}
