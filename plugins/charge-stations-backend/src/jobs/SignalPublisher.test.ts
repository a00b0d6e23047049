import { SignalPayload } from '@backstage/plugin-signals-node';
import { SignalPublisher } from './SignalPublisher';

function createFixture() {
  const published: SignalPayload[] = [];
  const signals = new SignalPublisher({
    signals: {
      publish: async signal => {
        published.push(signal);
      },
    },
  });
  return {
    signals,
    published,
    channels: () => published.map(({ channel }) => channel),
  };
}

describe('SignalPublisher', () => {
  it('publishes nothing where nothing changed', async () => {
    const { signals, published } = createFixture();
    await signals.flush();
    signals.changed([]);
    await signals.flush();
    expect(published).toEqual([]);
  });

  it('says of many commits once that the fleet and each station changed', async () => {
    const { signals, channels } = createFixture();
    signals.changed(['CP1', 'CP2']);
    signals.changed(['CP2']);
    signals.changed(['CP1']);
    expect(channels()).toEqual([]);
    await signals.flush();
    expect(channels()).toEqual([
      'charge-stations:stations',
      'charge-stations:station:CP1',
      'charge-stations:station:CP2',
    ]);
  });

  it('says nothing again that was said', async () => {
    const { signals, channels } = createFixture();
    signals.changed(['CP1']);
    await signals.flush();
    signals.changed(['CP2']);
    await signals.flush();
    await signals.flush();
    expect(channels().slice(2)).toEqual([
      'charge-stations:stations',
      'charge-stations:station:CP2',
    ]);
  });

  it('tells everybody that there is news, and nothing of what it is', async () => {
    const { signals, published } = createFixture();
    signals.changed(['CP1']);
    await signals.flush();
    for (const { recipients, message } of published) {
      expect(recipients).toEqual({ type: 'broadcast' });
      expect(message).toEqual({});
    }
  });
});
