import { NotFoundError } from '@backstage/errors';
import type {
  ApiConfigurationWrite,
  ApiConfigurationWritePlan,
  ConfigurationWriteOrder,
} from '@forecourt/plugin-charge-stations-common';
import { FakeBaselines } from './FakeBaselines';

const NO_WRITE_PLAN: ApiConfigurationWritePlan = {
  isAllowed: false,
  steps: [],
  unchanged: [],
  refused: [],
};

/** What is written to stations. */
export class FakeConfigurationWrites extends FakeBaselines {
  /** What it was planned to write, oldest first. */
  readonly configurationPlans: Array<
    ConfigurationWriteOrder & { identity: string }
  > = [];
  /** What was to be written, oldest first. */
  readonly configurationWrites: Array<
    ConfigurationWriteOrder & { identity: string }
  > = [];
  /** Newest first; they go on until the world has them. */
  readonly #begunWrites: ApiConfigurationWrite[] = [];

  async planConfigurationWrite(
    identity: string,
    input: ConfigurationWriteOrder,
  ) {
    this.failIfTold();
    this.configurationPlans.push({ identity, ...input });
    return this.world.configurationWritePlan ?? NO_WRITE_PLAN;
  }

  async writeConfiguration(identity: string, input: ConfigurationWriteOrder) {
    this.failIfTold();
    this.configurationWrites.push({ identity, ...input });
    const plan = this.world.configurationWritePlan ?? NO_WRITE_PLAN;
    const { isAllowed: _, ...planned } = plan;
    const write = {
      ...planned,
      id: String(this.configurationWrites.length),
      requestedBy: 'user:default/guest',
      reason: input.reason,
      createdAt: new Date(0).toISOString(),
      state: 'underWay' as const,
    };
    this.#begunWrites.unshift(write);
    return write;
  }

  async listConfigurationWrites() {
    this.failIfTold();
    const known = this.world.configurationWriteList ?? [];
    const begun = this.#begunWrites.filter(
      ({ id }) => !known.some(write => write.id === id),
    );
    return { items: [...begun, ...known], pageInfo: {} };
  }

  async getConfigurationWrite(_identity: string, id: string) {
    this.failIfTold();
    const found = this.world.configurationWriteList?.find(
      write => write.id === id,
    );
    if (!found) {
      throw new NotFoundError(`No write ${id}`);
    }
    return found;
  }
}
