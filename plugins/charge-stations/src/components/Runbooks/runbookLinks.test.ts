import { deeperHeadings, runbookLink } from './runbookLinks';

const docs = {
  path: 'runbooks/ground-failure',
  addressOf: (path: string) => `/docs/default/component/docs/${path}/`,
};

describe('a link in a runbook', () => {
  it.each([
    ['https://wiki.example/a', 'https://wiki.example/a'],
    ['mailto:ops@acme.example', 'mailto:ops@acme.example'],
    ['/charge-stations/faults', '/charge-stations/faults'],
    ['other.md', '/docs/default/component/docs/runbooks/other/'],
    ['other.md#send', '/docs/default/component/docs/runbooks/other/#send'],
    ['../concepts.md', '/docs/default/component/docs/concepts/'],
    ['index.md', '/docs/default/component/docs/runbooks/'],
    // eslint-disable-next-line no-script-url -- it is what has to be refused
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['//evil.example', ''],
    ['/\\evil.example', ''],
    ['#here', ''],
  ])('%s leads to %j', (href, expected) => {
    expect(runbookLink(href, docs)).toBe(expected);
  });

  it('beside the runbook leads nowhere without TechDocs', () => {
    expect(runbookLink('other.md', undefined)).toBe('');
    expect(
      runbookLink('other.md', { ...docs, addressOf: () => undefined }),
    ).toBe('');
  });
});

it('headings go deeper, code is left alone', () => {
  expect(deeperHeadings('## A\n```\n# not\n```\n#### B\n#no heading', 3)).toBe(
    '##### A\n```\n# not\n```\n###### B\n#no heading',
  );
});
