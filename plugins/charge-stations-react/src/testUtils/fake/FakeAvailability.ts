import { NotFoundError } from '@backstage/errors';
import type {
  ApiPlannedWindow,
  ApiPlannedWindowInput,
  AvailabilityDaysQuery,
  AvailabilityExportQuery,
  AvailabilityQuery,
  AvailabilitySpansQuery,
  ListWindowsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { aProfile } from '../fixtures';
import { availabilityDaysOf, availabilityOf } from './availabilityOf';
import { FakeConfigurationWrites } from './FakeConfigurationWrites';
import type { FakeWorld } from './FakeWorld';
import { page } from './page';
import { within } from './timelineOf';

/** Figures of ports, and the time that counts for nothing in them. */
export class FakeAvailability extends FakeConfigurationWrites {
  /** Every query of `getAvailability`, oldest first. */
  readonly availabilityQueries: AvailabilityQuery[] = [];
  readonly #windows: ApiPlannedWindow[];

  constructor(world: FakeWorld = {}) {
    super(world);
    this.#windows = [...(world.windows ?? [])];
  }

  async listAvailabilityProfiles() {
    this.failIfTold();
    return { items: this.#profiles() };
  }

  async getAvailability(query: AvailabilityQuery = {}) {
    this.availabilityQueries.push(query);
    const answer = availabilityOf(this.#availability(), query);
    return { ...answer, ...page(answer.items, query) };
  }

  async listAvailabilityDays(query: AvailabilityDaysQuery = {}) {
    const answer = availabilityDaysOf(this.#availability(), query);
    return { ...answer, ...page(answer.items, query) };
  }

  async listAvailabilitySpans(query: AvailabilitySpansQuery) {
    this.failIfTold();
    const spans = this.world.spans?.[`${query.identity} ${query.port}`] ?? [];
    return page(
      spans.filter(({ from }) => within(from, query)),
      query,
    );
  }

  async exportAvailability(query: AvailabilityExportQuery) {
    const { items } = availabilityOf(this.#availability(), query);
    return query.format === 'json'
      ? JSON.stringify(items)
      : ['key,figure', ...items.map(it => `${it.key},${it.figure}`)].join('\n');
  }

  async listWindows(query: ListWindowsQuery = {}) {
    this.failIfTold();
    return page(this.#windows, query);
  }

  async planWindow(window: ApiPlannedWindowInput) {
    this.failIfTold();
    const planned: ApiPlannedWindow = {
      note: '',
      ...window,
      id: `w${this.#windows.length + 1}`,
      author: 'user:default/guest',
      createdAt: new Date().toISOString(),
    };
    this.#windows.unshift(planned);
    return planned;
  }

  async cancelWindow(id: string) {
    this.failIfTold();
    const window = this.#windows.find(it => it.id === id);
    if (!window) {
      throw new NotFoundError(`No window ${id}`);
    }
    window.cancelledAt = new Date().toISOString();
    window.cancelledBy = 'user:default/guest';
    return window;
  }

  #profiles() {
    return this.world.profiles ?? [aProfile()];
  }

  #availability() {
    return {
      stations: this.stations(),
      ports: this.world.ports ?? [],
      profiles: this.#profiles(),
    };
  }
}
