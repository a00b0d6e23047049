import { NotFoundError } from '@backstage/errors';
import type {
  ApiKnownStatuses,
  ExplainCodeQuery,
  ListKnownCodesQuery,
  ListKnownKeysQuery,
  ListKnownMessagesQuery,
  ListSpecificationsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeAvailability } from './FakeAvailability';
import {
  explanationOf,
  knownCodesOf,
  knownMessagesOf,
  specificationsOf,
} from './knowledgeOf';
import { page } from './page';

const NO_STATUSES: ApiKnownStatuses = {
  items: [],
  ocpiStatuses: [],
  ocpiMappings: [],
  severities: [],
};

/** What packs say. */
export class FakeKnowledge extends FakeAvailability {
  async listKnownKeys(query: ListKnownKeysQuery = {}) {
    this.failIfTold();
    return page(this.world.knownKeys ?? [], query);
  }

  async listKnownCodes(query: ListKnownCodesQuery = {}) {
    this.failIfTold();
    const { chosen, ...counts } = knownCodesOf(this.world.codes ?? [], query);
    return { ...page(chosen, query), ...counts };
  }

  async explainCode(code: string, _query: ExplainCodeQuery = {}) {
    this.failIfTold();
    return explanationOf(this.world.codes ?? [], { code });
  }

  async explainCondition(identity: string, number: number) {
    const { condition } = await this.getCondition(identity, number);
    return explanationOf(this.world.codes ?? [], condition);
  }

  async listSpecifications(query: ListSpecificationsQuery = {}) {
    this.failIfTold();
    const all = this.world.specifications ?? [];
    return page(specificationsOf(all, query), query);
  }

  async getSpecification(id: string) {
    this.failIfTold();
    const found = this.world.specifications?.find(it => it.id === id);
    if (!found) {
      throw new NotFoundError(`No knowledge pack has the specification ${id}`);
    }
    return found;
  }

  async listKnownMessages(query: ListKnownMessagesQuery = {}) {
    this.failIfTold();
    const { chosen, ...counts } = knownMessagesOf(
      this.world.messages ?? [],
      query,
    );
    return { ...page(chosen, query), ...counts };
  }

  async getKnownMessage(message: { specification: string; name: string }) {
    this.failIfTold();
    const found = this.world.messages?.find(
      ({ message: { api, name } }) =>
        api === message.specification && name === message.name,
    );
    if (!found) {
      throw new NotFoundError(`No message ${message.name}`);
    }
    return found;
  }

  async listKnownStatuses() {
    this.failIfTold();
    return this.world.statuses ?? NO_STATUSES;
  }
}
