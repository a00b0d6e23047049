import type {
  ApiConfigurationMatrix,
  ConfigurationDiffQuery,
  ConfigurationMatrixQuery,
  ConfigurationQuery,
  ListConfigurationSnapshotsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeConfiguration } from './FakeConfiguration';
import { FakeFrames } from './FakeFrames';
import { page } from './page';

const NO_MATRIX: ApiConfigurationMatrix = {
  by: 'model',
  stations: 0,
  unread: 0,
  columns: [],
  columnsLeftOut: 0,
  items: [],
  totalItems: 0,
  pageInfo: {},
};

/** What is known of configurations, and how stations differ. */
export class FakeConfigurations extends FakeFrames {
  /** Every query of `getConfigurationMatrix`, oldest first. */
  readonly configurationMatrixQueries: ConfigurationMatrixQuery[] = [];
  /** Every query of `getConfigurationDiff`, oldest first. */
  readonly configurationDiffQueries: ConfigurationDiffQuery[] = [];
  /** The stations that were to be read, oldest first. */
  readonly configurationReads: string[] = [];

  async getConfiguration(identity: string, query: ConfigurationQuery = {}) {
    return this.#configuration(identity).at(query.at);
  }

  async listConfigurationSnapshots(
    identity: string,
    query: ListConfigurationSnapshotsQuery = {},
  ) {
    const configuration = this.#configuration(identity);
    return {
      ...page(configuration.list(query), query),
      reading: configuration.reading,
    };
  }

  async getConfigurationSnapshot(identity: string, id: string) {
    return this.#configuration(identity).get(id);
  }

  async getConfigurationDiff(
    identity: string,
    query: ConfigurationDiffQuery = {},
  ) {
    this.configurationDiffQueries.push(query);
    return this.#configuration(identity).diff(
      query,
      this.#configuration(query.toStation ?? identity),
    );
  }

  async readConfiguration(identity: string) {
    this.failIfTold();
    this.configurationReads.push(identity);
    return {
      state: 'waiting' as const,
      ahead: 0,
      method: 'GetConfiguration' as const,
    };
  }

  async getConfigurationMatrix(query: ConfigurationMatrixQuery = {}) {
    this.failIfTold();
    this.configurationMatrixQueries.push(query);
    return this.world.configurationMatrix ?? NO_MATRIX;
  }

  #configuration(identity: string) {
    this.failIfTold();
    return new FakeConfiguration(
      identity,
      this.world.configurations?.[identity],
    );
  }
}
