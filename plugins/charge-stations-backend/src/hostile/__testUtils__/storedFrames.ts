/** A frame as the table keeps it. */
export interface StoredFrame {
  raw: string;
  encoding: 'text' | 'base64';
}

/** A number that was masked has become a text. */
const MASK = /"?masked:[0-9a-f]{16}"?/;

/** Levels within a frame, beyond which no frame is read; the frame is the first of them. */
const MAX_DEPTH = 32;

/**
 * Fails unless exactly the frames that were sent are stored, in their order, and each byte for byte but
 * for what is masked. Empty frames are no evidence; of Heartbeats only those are that did not wait for the
 * answer before them, which depends on how fast it was.
 */
export function expectAsSent(
  stored: readonly StoredFrame[],
  sent: ReadonlyArray<string | Uint8Array>,
): void {
  const texts = stored.map(frame => bytesOf(frame).toString('latin1'));
  let next = 0;
  for (const data of sent.filter(isEvidence)) {
    const before = Buffer.from(data).toString('latin1');
    if (next < texts.length && isSameButMasked(texts[next], before)) {
      next += 1;
    } else if (typeof data !== 'string' || !isHeartbeat(textOf(data))) {
      expect(texts[next]).toBe(before);
    }
  }
  expect(texts.slice(next)).toEqual([]);
}

function bytesOf({ raw, encoding }: StoredFrame): Buffer {
  return Buffer.from(raw, encoding === 'text' ? 'utf8' : 'base64');
}

/** What is not masked stands in the sent text too, in the same order and nothing between but secrets. */
function isSameButMasked(stored: string, sent: string): boolean {
  const [head, ...parts] = stored.split(MASK);
  if (parts.length === 0) {
    return stored === sent;
  }
  const tail = parts.pop() ?? '';
  let at = head.length;
  for (const part of parts) {
    const found = sent.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return (
    sent.startsWith(head) &&
    sent.endsWith(tail) &&
    at + tail.length <= sent.length
  );
}

function isEvidence(data: string | Uint8Array): boolean {
  return typeof data === 'string' ? textOf(data) !== '' : data.length > 0;
}

/** Without what may stand around a message. */
function textOf(data: string): string {
  return data
    .replace(/^\uFEFF/, '')
    .replace(/[\s\0]+$/, '')
    .trim();
}

function isHeartbeat(text: string): boolean {
  try {
    const [type, id, action, payload = {}] = JSON.parse(text);
    return (
      type === 2 &&
      (typeof id === 'string' || Number.isSafeInteger(id)) &&
      action === 'Heartbeat' &&
      isObject(payload ?? {}) &&
      depthOf(payload) < MAX_DEPTH
    );
  } catch {
    return false;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
}
