/**
 * A name without case and punctuation: codes and texts of OCPP are case-insensitive, and vendors write their names in
 * many ways.
 *
 * @public
 */
export function fold(text: string | null | undefined): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
