import { readFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { fitForTechDocs } from './fitForTechDocs';

const directory = createMockDirectory();

it('pages have one style of a name that TechDocs leaves, and load nothing else', async () => {
  const page = `<head><title>A</title><link rel="stylesheet" href="https://cdn.example/x.css">
<link href="css/base.css" rel="stylesheet"><script src="https://cdn.example/x.js"></script></head><a href="https://example.com">A</a>`;
  const fitted = (style: string) =>
    `<head><title>A</title><link rel="stylesheet" href="${style}"></head><a href="https://example.com">A</a>`;
  directory.setContent({
    'index.html': page,
    runbooks: { a: { 'index.html': page }, 'a.txt': page },
  });
  await fitForTechDocs(directory.path);
  const read = async (file: string) =>
    (await readFile(directory.resolve(file), 'utf8')).replace('\n', '');
  const name = 'main.f0ec0a27.min.css';
  expect(name).toMatch(/main\.[A-Fa-f0-9]{8}\.min\.css$/);
  expect(await read('index.html')).toBe(fitted(`css/${name}`));
  expect(await read('runbooks/a/index.html')).toBe(fitted(`../../css/${name}`));
  expect(await read('runbooks/a.txt')).toBe(page.replace('\n', ''));
  expect(await read(`css/${name}`)).toContain('.navbar');
});
