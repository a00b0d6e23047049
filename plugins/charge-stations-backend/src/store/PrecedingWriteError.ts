import { CustomErrorBase } from '@backstage/errors';

/** The write that this one was to follow did not go through, so neither did this one. */
export class PrecedingWriteError extends CustomErrorBase {
  name = 'PrecedingWriteError' as const;
}

/**
 * Resolves when the other write, if there is one, has gone through.
 *
 * @throws PrecedingWriteError when it did not.
 */
export async function whenWritten(
  after: Promise<void> | undefined,
): Promise<void> {
  try {
    await after;
  } catch (error) {
    throw new PrecedingWriteError('The write before this one failed', error);
  }
}
