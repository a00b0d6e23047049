import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError, ResponseError } from '@backstage/errors';

const ATTEMPTS = 24;
const PAUSE = 5_000;

/**
 * Asks until somebody answers, for two minutes at most. An answer that says no is one, but for "not yet" (503) and the
 * errors of a gateway before a plugin that starts.
 */
export async function whenThere(
  ask: () => Promise<unknown>,
  options: { logger: LoggerService; attempts?: number; pause?: number },
): Promise<void> {
  const { logger, attempts = ATTEMPTS, pause = PAUSE } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      assertError(error);
      if (attempt === attempts || !isNotThere(error)) {
        throw error;
      }
      logger.debug(`Not there yet, asking again: ${error.message}`);
      await sleep(pause);
    }
  }
}

/** No answer at all, or one of somebody who stands before the plugin. */
function isNotThere(error: Error): boolean {
  const status = (error as Partial<ResponseError>).statusCode;
  return status === undefined || [502, 503, 504].includes(status);
}
