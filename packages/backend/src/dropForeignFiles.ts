import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Styles and scripts of another server, as the theme of MkDocs names them. */
const FOREIGN =
  /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="https?:[^>]*>|<script\b[^>]*\bsrc="https?:[^>]*>\s*<\/script>/g;

/**
 * Takes what built pages load from other servers out of them. TechDocs shows a page once all its styles are there, so
 * where such a server cannot be reached nobody could read it.
 */
export async function dropForeignFiles(directory: string): Promise<void> {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  for (const { name, parentPath } of entries) {
    if (name.endsWith('.html')) {
      const file = join(parentPath, name);
      const page = await readFile(file, 'utf8');
      await writeFile(file, page.replace(FOREIGN, ''));
    }
  }
}
