import { ClassMillis, Millis, TIME_CLASSES, TimeClass } from '../model';

/** No time in any class. */
export const NO_MILLIS: ClassMillis = Object.fromEntries(
  TIME_CLASSES.map(timeClass => [timeClass, 0]),
) as Record<TimeClass, Millis>;

/** Class by class. */
export function sumMillis(parts: Iterable<ClassMillis>): ClassMillis {
  const sum: Record<TimeClass, Millis> = { ...NO_MILLIS };
  for (const part of parts) {
    for (const timeClass of TIME_CLASSES) {
      sum[timeClass] += part[timeClass];
    }
  }
  return sum;
}

/** Time in all classes, or in those named. */
export function totalOf(
  millis: ClassMillis,
  classes: readonly TimeClass[] = TIME_CLASSES,
): Millis {
  return classes.reduce((sum, timeClass) => sum + millis[timeClass], 0);
}
