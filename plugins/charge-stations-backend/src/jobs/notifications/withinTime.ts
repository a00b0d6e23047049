import { Millis } from '../../model';

/** What a promise gives, or a rejection when that takes longer. */
export async function withinTime<T>(
  time: Millis,
  promise: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${time} ms`)),
      time,
    );
    timer.unref();
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
