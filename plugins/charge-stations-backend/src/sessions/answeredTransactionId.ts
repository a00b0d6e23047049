/** The id that an answer to StartTransaction gives (OCPP 1.6 §6.46), from the text of its frame; null without. */
export function answeredTransactionId(answer: string | null): number | null {
  try {
    const id: unknown = JSON.parse(answer ?? '')[2]?.transactionId;
    return typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}
