/**
 * What of a statement nobody has seen confirmed, as pages show it.
 *
 * Where all of it is doubtful, single fields need no mark.
 */
export function doubtsOf(fact: { verified?: boolean; unverified?: string[] }): {
  isVerified: boolean;
  unverified: string[];
} {
  const isVerified = fact.verified !== false;
  return { isVerified, unverified: isVerified ? fact.unverified ?? [] : [] };
}
