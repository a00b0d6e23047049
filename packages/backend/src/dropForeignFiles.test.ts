import { readFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { dropForeignFiles } from './dropForeignFiles';

const directory = createMockDirectory();

it('takes styles and scripts of other servers out of all pages, and leaves the rest', async () => {
  const own =
    '<link href="css/base.css" rel="stylesheet"><script src="js/base.js"></script><a href="https://example.com">A</a>';
  const page =
    '<link rel="stylesheet" href="https://cdn.example/x.css">\n<script src="https://cdn.example/x.js"></script>';
  directory.setContent({
    'index.html': page + own,
    runbooks: { 'a.html': own + page, 'a.txt': page },
  });
  await dropForeignFiles(directory.path);
  const read = (file: string) => readFile(directory.resolve(file), 'utf8');
  expect((await read('index.html')).trim()).toBe(own);
  expect((await read('runbooks/a.html')).trim()).toBe(own);
  expect(await read('runbooks/a.txt')).toBe(page);
});
