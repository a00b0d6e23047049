import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';

type MessageRef = Pick<ApiListedFrame, 'connectionId' | 'seq'>;

/** A message in the address: its connection and its number on it. */
export function messageRefText({ connectionId, seq }: MessageRef): string {
  return `${connectionId}/${seq}`;
}

/** The opposite of {@link messageRefText}; undefined for what names no message. */
export function parseMessageRef(text: string | null): MessageRef | undefined {
  const [, connectionId, seq] = /^(.+)\/(\d+)$/.exec(text ?? '') ?? [];
  return connectionId ? { connectionId, seq: Number(seq) } : undefined;
}
