/** The day that a key leads to; undefined for a key that leads nowhere. */
export function dayAfterKey(
  days: string[],
  day: string,
  key: string,
): string | undefined {
  const index = days.indexOf(day);
  switch (key) {
    case 'ArrowLeft':
      return days[Math.max(0, index - 1)];
    case 'ArrowRight':
      return days[Math.min(days.length - 1, index + 1)];
    case 'Home':
      return days[0];
    case 'End':
      return days[days.length - 1];
    default:
      return undefined;
  }
}
