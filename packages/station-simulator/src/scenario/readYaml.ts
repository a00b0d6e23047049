import { InputError } from '@backstage/errors';
import { Document, LineCounter, isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { issuePath } from './issuePath';

/**
 * Reads YAML text by a schema.
 *
 * @throws InputError naming every finding as `source:line: path: what was expected`
 */
export function readYaml<T>(options: {
  text: string;
  /** The file's name, as people should see it. */
  source: string;
  schema: z.ZodType<T>;
}): T {
  const { text, source, schema } = options;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  if (document.errors.length > 0) {
    throw new InputError(
      document.errors
        .map(
          error => `${source}:${lineAt(lines, error.pos[0])}: ${error.message}`,
        )
        .join('\n'),
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    return result.data;
  }
  const findings = result.error.issues.map(issue => {
    const path = issuePath(issue);
    const line = lineAt(lines, positionOf(document, path));
    return `${source}:${line}: ${formatPath(path)}: ${issue.message}`;
  });
  throw new InputError(findings.join('\n'));
}

function lineAt(lines: LineCounter, position: number): number {
  return lines.linePos(position).line;
}

/** Where the path's node begins, or its nearest parent that is written down. */
function positionOf(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return 0;
}

function formatPath(path: PropertyKey[]): string {
  return (
    path.reduce<string>((text, part) => {
      if (typeof part === 'number') {
        return `${text}[${part}]`;
      }
      return text ? `${text}.${String(part)}` : String(part);
    }, '') || 'top level'
  );
}
