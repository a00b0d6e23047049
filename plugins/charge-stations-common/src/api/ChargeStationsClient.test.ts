import { ChargeStationsClient } from './ChargeStationsClient';

function clientThatAnswers(status: number, body: unknown) {
  const urls: string[] = [];
  const fetch = async (url: RequestInfo | URL) => {
    urls.push(String(url));
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  };
  return { client: new ChargeStationsClient({ fetchApi: { fetch } }), urls };
}

describe('ChargeStationsClient', () => {
  it('percent-encodes an identity that has other characters', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.getStation('A/B C');
    expect(urls).toEqual(['plugin://charge-stations/stations/A%2FB%20C']);
  });

  it('leaves out parameters that are not given', async () => {
    const { client, urls } = clientThatAnswers(200, {});
    await client.listConditions('CP1', { open: true, from: undefined });
    expect(urls).toEqual([
      'plugin://charge-stations/stations/CP1/conditions?open=true',
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
