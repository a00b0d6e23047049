import { NotFoundError } from '@backstage/errors';
import type { RunbookOfCodeQuery } from '@forecourt/plugin-charge-stations-common';
import { FakeKnowledge } from './FakeKnowledge';

/** What to do about faults. */
export class FakeRunbooks extends FakeKnowledge {
  /** The codes of which the runbook was asked for, oldest first. */
  readonly runbookQueries: RunbookOfCodeQuery[] = [];

  async getRunbookOfCondition(identity: string, number: number) {
    await this.getCondition(identity, number);
    return this.world.conditionRunbook ?? { others: [], missing: [] };
  }

  async getRunbookOfCode(identity: string, query: RunbookOfCodeQuery) {
    this.station(identity);
    this.runbookQueries.push(query);
    return this.world.conditionRunbook ?? { others: [], missing: [] };
  }

  async listRunbooks() {
    this.failIfTold();
    const runbooks = this.world.runbooks ?? [];
    return {
      items: runbooks.map(({ runbook }) => runbook),
      problems: this.world.runbookProblems ?? [],
      pageInfo: {},
    };
  }

  async getRunbook(id: string) {
    this.failIfTold();
    const found = this.world.runbooks?.find(({ runbook }) => runbook.id === id);
    if (!found) {
      throw new NotFoundError(`No runbook ${id}`);
    }
    return found;
  }
}
