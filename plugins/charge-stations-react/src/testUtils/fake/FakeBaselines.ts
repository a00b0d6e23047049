import { NotFoundError } from '@backstage/errors';
import type {
  ApiConfigurationBaseline,
  ApiConfigurationFleetCompliance,
  ConfigurationComplianceQuery,
  ConfigurationFleetComplianceQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeConfigurations } from './FakeConfigurations';

const NO_COMPLIANCE: ApiConfigurationFleetCompliance = {
  stations: {
    drift: 0,
    pendingReboot: 0,
    notVerifiable: 0,
    compliant: 0,
    noBaseline: 0,
    unread: 0,
  },
  keys: [],
  items: [],
  totalItems: 0,
  pageInfo: {},
};

/** What configurations should be, and how they stand against it. */
export class FakeBaselines extends FakeConfigurations {
  /** The times for which configurations were held against their baselines, oldest first. */
  readonly complianceQueries: ConfigurationComplianceQuery[] = [];
  /** Every query of `listConfigurationCompliance`, oldest first. */
  readonly fleetComplianceQueries: ConfigurationFleetComplianceQuery[] = [];
  /** What was saved and removed, oldest first. */
  readonly savedBaselines: Array<{ id: string; text: string | null }> = [];

  async getConfigurationCompliance(
    identity: string,
    query: ConfigurationComplianceQuery = {},
  ) {
    this.failIfTold();
    this.complianceQueries.push(query);
    const { configurationCompliance: compliance } = this.world;
    if (!compliance) {
      throw new NotFoundError(`No configuration of ${identity} is known`);
    }
    return { ...compliance, side: { ...compliance.side, ...query } };
  }

  async listConfigurationComplianceHistory() {
    this.failIfTold();
    return { items: this.world.complianceHistory ?? [], pageInfo: {} };
  }

  async listConfigurationCompliance(
    query: ConfigurationFleetComplianceQuery = {},
  ) {
    this.failIfTold();
    this.fleetComplianceQueries.push(query);
    const fleet = this.world.fleetCompliance ?? NO_COMPLIANCE;
    const items = fleet.items.filter(
      ({ state }) => (query.state ?? state) === state,
    );
    return { ...fleet, items, totalItems: items.length };
  }

  async listBaselines() {
    this.failIfTold();
    const baselines = this.world.baselines ?? [];
    return { items: baselines.map(({ baseline }) => baseline), pageInfo: {} };
  }

  async getBaseline(id: string) {
    this.failIfTold();
    const found = this.world.baselines?.find(
      ({ baseline }) => baseline.id === id,
    );
    if (!found) {
      throw new NotFoundError(`No baseline ${id}`);
    }
    return found;
  }

  async saveBaseline(
    id: string,
    text: string,
  ): Promise<ApiConfigurationBaseline> {
    this.failIfTold();
    this.savedBaselines.push({ id, text });
    return { id, origin: 'saved', version: this.savedBaselines.length };
  }

  async removeBaseline(id: string) {
    this.failIfTold();
    this.savedBaselines.push({ id, text: null });
  }
}
