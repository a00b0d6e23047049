/** A value somewhere in a JSON text, with the name it stands under. */
export interface JsonValue {
  /** Number of the object it is a member of; null at the top and inside arrays. */
  object: number | null;
  /** The member's name, decoded; null at the top and inside arrays. */
  name: string | null;
  type: 'string' | 'literal' | 'container';
  /** Of an object: its own number. */
  own: number | null;
  /** Of an item of an array: the member that the array is. */
  list: ListMember | null;
  start: number;
  end: number;
}

/** An array as a member of an object. */
export interface ListMember {
  object: number | null;
  name: string | null;
}

interface OpenContainer {
  object: number | null;
  list: ListMember | null;
  start: number;
  /** In an object: the name whose value is awaited. */
  name: string | null;
  awaitsName: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LITERAL_END = /[\s,:[\]{}"]/g;

/**
 * Lists every value of a JSON text with its place, in one walk that never recurses and never fails:
 * on a broken text it goes on as well as it can, and what was left open ends with the text.
 */
export function listValues(text: string): JsonValue[] {
  const values: JsonValue[] = [];
  const open: OpenContainer[] = [];
  let objects = 0;

  function add(
    type: JsonValue['type'],
    start: number,
    end: number,
    own: number | null = null,
  ) {
    const parent = open[open.length - 1];
    values.push({
      object: parent?.object ?? null,
      name: parent?.name ?? null,
      type,
      own,
      list: parent?.list ?? null,
      start,
      end,
    });
  }
  function close(end: number) {
    const container = open.pop();
    if (container) {
      add('container', container.start, end, container.object);
    }
  }

  let at = 0;
  while (at < text.length) {
    const container = open[open.length - 1];
    switch (text[at]) {
      case '"': {
        const end = stringEnd(text, at);
        if (container?.awaitsName) {
          container.name = decodeString(text.slice(at, end));
          container.awaitsName = false;
        } else {
          add('string', at, end);
        }
        at = end;
        break;
      }
      case '{':
        objects++;
        open.push({
          object: objects,
          list: null,
          start: at,
          name: null,
          awaitsName: true,
        });
        at++;
        break;
      case '[':
        open.push({
          object: null,
          list: {
            object: container?.object ?? null,
            name: container?.name ?? null,
          },
          start: at,
          name: null,
          awaitsName: false,
        });
        at++;
        break;
      case '}':
      case ']':
        at++;
        close(at);
        break;
      case ',':
        if (container && container.object !== null) {
          container.name = null;
          container.awaitsName = true;
        }
        at++;
        break;
      case ':':
      case ' ':
      case '\n':
      case '\r':
      case '\t':
        at++;
        break;
      default: {
        const end = literalEnd(text, at);
        add('literal', at, end);
        at = end;
      }
    }
  }
  while (open.length > 0) {
    close(text.length);
  }
  return values;
}

/** The text of a string literal, or its inside as it stands when its escapes are broken. */
export function decodeString(literal: string): string {
  if (literal.includes('\\')) {
    try {
      return String(JSON.parse(literal));
    } catch {
      // Broken escapes: go on with what stands there.
    }
  }
  const closed = literal.length > 1 && literal.endsWith('"');
  return literal.slice(1, closed ? -1 : undefined);
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      return at + 1;
    }
    if (code === BACKSLASH) {
      at++;
    }
  }
  return text.length;
}

function literalEnd(text: string, start: number): number {
  LITERAL_END.lastIndex = start + 1;
  return LITERAL_END.exec(text)?.index ?? text.length;
}
