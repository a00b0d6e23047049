import { mockServices } from '@backstage/backend-test-utils';
import { whenThere } from './whenThere';

const options = { logger: mockServices.logger.mock(), attempts: 3, pause: 1 };

/** Fails with these, one after the other, and then answers. */
function failing(...errors: unknown[]) {
  const left = [...errors];
  return jest.fn(async () => {
    const error = left.shift();
    if (error) {
      throw error;
    }
  });
}

const noAnswer = new TypeError('fetch failed');
const refusal = (statusCode: number) =>
  Object.assign(new Error('refused'), { statusCode });

describe('whenThere', () => {
  it.each([
    ['at once', [], 1],
    ['when nobody listened', [noAnswer], 2],
    ['when somebody said not yet', [refusal(503), refusal(502)], 3],
  ])('goes on %s', async (_, errors, times) => {
    const ask = failing(...errors);
    await whenThere(ask, options);
    expect(ask).toHaveBeenCalledTimes(times);
  });

  it('takes a no for an answer', async () => {
    const ask = failing(refusal(403));
    await expect(whenThere(ask, options)).rejects.toThrow('refused');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('gives up in the end', async () => {
    const ask = failing(noAnswer, noAnswer, noAnswer);
    await expect(whenThere(ask, options)).rejects.toThrow('fetch failed');
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
