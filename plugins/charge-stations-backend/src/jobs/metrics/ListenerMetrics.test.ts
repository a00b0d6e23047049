import { MemoryMetrics } from '../../__testUtils__/MemoryMetrics';
import { knownActions } from '../../protocol';
import { ListenerMetrics } from './ListenerMetrics';

describe('ListenerMetrics', () => {
  let metrics: MemoryMetrics;
  let observer: ListenerMetrics;

  beforeEach(() => {
    metrics = new MemoryMetrics();
    observer = new ListenerMetrics({ metrics, actions: knownActions });
  });

  it.each([
    ['StatusNotification', 'StatusNotification'],
    ['TriggerMessage', 'TriggerMessage'],
    ['an action of nobody', 'other'],
    ['constructor', 'other'],
    [null, 'other'],
  ])('counts frames of %j as %s', async (action, name) => {
    observer.frame('fromStation', action);
    observer.frame('fromStation', action);
    observer.frame('toStation', action);
    await expect(metrics.sums()).resolves.toEqual({
      [`charge_stations.frames{direction=fromStation,action=${name}}`]: 2,
      [`charge_stations.frames{direction=toStation,action=${name}}`]: 1,
    });
  });

  it('keeps few series whatever stations call their actions', async () => {
    for (let number = 0; number < 1000; number += 1) {
      observer.frame('fromStation', `Action${number}`);
      observer.ownCallEnded(`Action${number}`, 'answered');
    }
    await expect(metrics.sums()).resolves.toEqual({
      'charge_stations.frames{direction=fromStation,action=other}': 1000,
      'charge_stations.own_calls{action=other,outcome=answered}': 1000,
    });
  });

  it('counts connections up and down', async () => {
    observer.connected('ocpp1.6');
    observer.connected('ocpp1.6');
    observer.disconnected('ocpp1.6');
    await expect(metrics.sums()).resolves.toEqual({
      'charge_stations.connections{protocol=ocpp1.6}': 1,
    });
  });

  it('counts what is passed on, what is refused there, and what is lost', async () => {
    observer.upstreamConnected('acme');
    observer.upstreamConnected('acme');
    observer.upstreamDisconnected('acme');
    observer.upstreamFailed('acme', 'refused');
    observer.upstreamFailed('acme', 'unreachable');
    observer.evidenceLost();
    await expect(metrics.sums()).resolves.toEqual({
      'charge_stations.upstream.connections{upstream=acme}': 1,
      'charge_stations.upstream.failures{upstream=acme,how=refused}': 1,
      'charge_stations.upstream.failures{upstream=acme,how=unreachable}': 1,
      'charge_stations.evidence.lost': 1,
    });
  });
});
