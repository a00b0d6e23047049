import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { documentationStyle } from './documentationStyle';

/** What the theme of MkDocs loads, partly from other servers. */
const LOADED =
  /<link\b[^>]*\brel="stylesheet"[^>]*>|<script\b[^>]*\bsrc="[^"]*"[^>]*>\s*<\/script>/g;

/** TechDocs takes all styles out of a page but those with a name like this, which the theme that it knows has. */
const STYLE = 'css/main.f0ec0a27.min.css';

/**
 * Gives built pages the one style that TechDocs leaves them, in place of what their theme loads. It shows a page once
 * all its styles are there, and never one that has none.
 */
export async function fitForTechDocs(directory: string): Promise<void> {
  const style = join(directory, STYLE);
  await mkdir(dirname(style), { recursive: true });
  await writeFile(style, documentationStyle);
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  for (const { name, parentPath } of entries) {
    if (name.endsWith('.html')) {
      const file = join(parentPath, name);
      const page = await readFile(file, 'utf8');
      const link = `<link rel="stylesheet" href="${relative(
        parentPath,
        style,
      )}">`;
      await writeFile(
        file,
        page.replace(LOADED, '').replace('</head>', `${link}</head>`),
      );
    }
  }
}
