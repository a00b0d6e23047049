import { ResponseError } from '@backstage/errors';

/**
 * What a reader can do about an error.
 *
 * @public
 */
export type ErrorKind = 'forbidden' | 'unauthenticated' | 'notFound' | 'failed';

const KIND_OF_STATUS = new Map<number, ErrorKind>([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'notFound'],
]);

const KIND_OF_NAME = new Map<string, ErrorKind>([
  ['AuthenticationError', 'unauthenticated'],
  ['NotAllowedError', 'forbidden'],
  ['NotFoundError', 'notFound'],
]);

/**
 * Tells an error that the API answered by what a reader can do about it.
 *
 * @public
 */
export function errorKind(error: Error): ErrorKind {
  const kind =
    error instanceof ResponseError
      ? KIND_OF_STATUS.get(error.response.status)
      : KIND_OF_NAME.get(error.name);
  return kind ?? 'failed';
}
