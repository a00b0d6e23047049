const order = new Intl.Collator('en', { numeric: true });

/** The station's own lane first, then connectors by number. */
export function compareLanes(a: string, b: string): number {
  return (
    Number(b === 'station') - Number(a === 'station') || order.compare(a, b)
  );
}
