import { ChargeStationsClient } from './ChargeStationsClient';

function clientThatAnswers(status: number, body: unknown) {
  const urls: string[] = [];
  const sent: Array<{ method?: string; body: unknown }> = [];
  const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
    urls.push(String(url));
    sent.push({
      method: init?.method,
      body: init?.body && JSON.parse(String(init.body)),
    });
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  };
  return {
    client: new ChargeStationsClient({ fetchApi: { fetch } }),
    sent,
    urls,
  };
}

describe('ChargeStationsClient', () => {
  it('percent-encodes an identity that has other characters', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.getStation('A/B C');
    expect(urls).toEqual(['plugin://charge-stations/stations/A%2FB%20C']);
  });

  it('puts each value of a path in its place', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.explainFrame('CP 1', { connectionId: 'a/b', seq: 4 });
    expect(urls).toEqual([
      'plugin://charge-stations/stations/CP%201/frames/a%2Fb/4/explanation',
    ]);
  });

  it('asks for a code by its family and name, and for what a fault means on its station', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.explainCode('ocpp16:unknown(E/1)', { version: '1.6' });
    await client.explainCondition('CP1', 3);
    expect(urls).toEqual([
      'plugin://charge-stations/knowledge/codes/ocpp16%3Aunknown(E%2F1)?version=1.6',
      'plugin://charge-stations/stations/CP1/conditions/3/explanation',
    ]);
  });

  it('sends no + for a space, which the API refuses as a reserved character', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.listSpecifications({ search: 'a b+c' });
    expect(urls).toEqual([
      'plugin://charge-stations/knowledge/specifications?search=a%20b%2Bc',
    ]);
  });

  it('leaves out parameters that are not given', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.listConditions('CP1', { open: true, from: undefined });
    expect(urls).toEqual([
      'plugin://charge-stations/stations/CP1/conditions?open=true',
    ]);
  });

  it('sends what is to be planned, and what is to be cancelled by its id', async () => {
    const { client, sent, urls } = clientThatAnswers(200, {});
    const window = {
      scope: { type: 'fleet' as const },
      kind: 'planned' as const,
      from: '2026-03-01T08:00:00Z',
      to: '2026-03-01T10:00:00Z',
    };
    await client.planWindow(window);
    await client.cancelWindow('a b');
    expect(urls).toEqual([
      'plugin://charge-stations/windows',
      'plugin://charge-stations/windows/a%20b/cancel',
    ]);
    expect(sent).toEqual([
      { method: 'POST', body: window },
      { method: 'POST', body: {} },
    ]);
  });

  it('gives an export as it came', async () => {
    const { client, urls } = clientThatAnswers(200, [{ port: 'evse:1' }]);
    const text = await client.exportAvailability({ format: 'json' });
    expect(text).toBe('[{"port":"evse:1"}]');
    expect(urls).toEqual([
      'plugin://charge-stations/availability/export?format=json',
    ]);
  });

  it('turns an error answer into a ResponseError with its name', async () => {
    const { client } = clientThatAnswers(403, {
      error: { name: 'NotAllowedError', message: 'no' },
      response: { statusCode: 403 },
    });
    await expect(client.getStation('CP1')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
  });
});
