/** Frame text made readable: indented where it is JSON, unchanged where it is not. */
export function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
