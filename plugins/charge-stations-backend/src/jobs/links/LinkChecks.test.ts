import { mockServices } from '@backstage/backend-test-utils';
import { LinkCheck, LinkOutcome } from '../../knowledge/links';
import { LinkCheckStore } from '../../store';
import { LinkChecks, LinkChecksOptions } from './LinkChecks';

const URLS = ['a', 'b', 'c', 'd', 'e'].map(name => `https://${name}.example`);

class MemoryStore implements LinkCheckStore {
  readonly checks = new Map<string, LinkCheck>();
  async list() {
    return [...this.checks.values()];
  }
  async get(url: string) {
    return this.checks.get(url);
  }
  async save(check: LinkCheck) {
    this.checks.set(check.url, check);
  }
}

function checksOf(differences: Partial<LinkChecksOptions> = {}) {
  const store = new MemoryStore();
  const asked: string[] = [];
  const checks = new LinkChecks({
    isOn: true,
    concurrency: 2,
    urls: () => [...URLS, URLS[0]],
    ask: async url => {
      asked.push(url);
      return { is: 'answered', statusCode: 200, finalUrl: url };
    },
    store,
    clock: { now: () => Date.UTC(2026, 10, 1) },
    logger: mockServices.logger.mock(),
    ...differences,
  });
  return { store, asked, checks };
}

describe('LinkChecks', () => {
  it('asks for each link once, and remembers what came of it', async () => {
    const { asked, checks } = checksOf();
    await checks.checkAll();
    expect([...asked].sort()).toEqual(URLS);
    const known = await checks.known();
    expect([...known.keys()].sort()).toEqual(URLS);
    expect(known.get(URLS[0])).toMatchObject({ state: 'ok' });
  });

  it('asks for no more at a time than it may', async () => {
    let under = 0;
    let most = 0;
    const ask = async (url: string): Promise<LinkOutcome> => {
      under += 1;
      most = Math.max(most, under);
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      under -= 1;
      return { is: 'answered', statusCode: 200, finalUrl: url };
    };
    await checksOf({ ask }).checks.checkAll();
    expect(most).toBe(2);
  });

  it('begins with no other link when it is told to stop, and holds that against none', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const { store, checks } = checksOf({
      concurrency: 1,
      ask: async url => {
        asked.push(url);
        stop.abort();
        return { is: 'failed', reason: 'This operation was aborted' };
      },
    });
    await checks.checkAll(stop.signal);
    expect(asked).toEqual([URLS[0]]);
    expect(store.checks.size).toBe(0);
  });

  it('holds a round in which none answers against none', async () => {
    const { store, checks } = checksOf({
      ask: async () => ({ is: 'failed', reason: 'ENOTFOUND' }),
    });
    await checks.checkAll();
    expect(store.checks.size).toBe(0);
  });

  it('notes a failure where others answer', async () => {
    const { store, checks } = checksOf({
      ask: async url =>
        url === URLS[0]
          ? { is: 'failed', reason: 'ENOTFOUND' }
          : { is: 'answered', statusCode: 200, finalUrl: url },
    });
    await checks.checkAll();
    expect(store.checks.get(URLS[0])).toMatchObject({
      failures: 1,
      reason: 'ENOTFOUND',
    });
  });

  it('asks for nothing where it is off', async () => {
    const { asked, checks } = checksOf({ isOn: false });
    await expect(checks.check(URLS[0])).rejects.toThrow(
      'Set chargeStations.knowledge.linkCheck.enabled to true',
    );
    expect(asked).toEqual([]);
  });

  it('asks for nothing that is not in the registry', async () => {
    const { asked, checks } = checksOf();
    await expect(checks.check('https://elsewhere.example')).rejects.toThrow(
      'No specification has the link',
    );
    expect(asked).toEqual([]);
  });
});
