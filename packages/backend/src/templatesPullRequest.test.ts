// GitHub cannot be reached where this project is tested. So the pull request goes to a stand-in on the loopback interface, which
// answers what `publish:github:pull-request` asks of GitHub's API and no more. Scaffolder, catalog, the action and its
// client are the real ones. What GitHub itself refuses (permissions, protected branches, limits) is not shown by this.
import { resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKind from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import gitHubModule from '@backstage/plugin-scaffolder-backend-module-github';
import chargeStationsModule from '@forecourt/plugin-scaffolder-backend-module-charge-stations';
import { GitHubStandIn } from './__testUtils__/GitHubStandIn';

jest.setTimeout(90_000);

const TEMPLATES = resolve(__dirname, '../../../catalog/templates');
const REPOSITORY = 'github.com?owner=acme&repo=charging';

describe('the templates, with a code host', () => {
  const gitHub = new GitHubStandIn();
  let stop = async () => {};
  let api: string;

  beforeAll(async () => {
    const apiBaseUrl = await gitHub.start();
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        templateKind,
        scaffolderPlugin,
        gitHubModule,
        chargeStationsModule,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            backend: {
              baseUrl: 'http://localhost:7007',
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            integrations: {
              github: [{ host: 'github.com', apiBaseUrl, token: 'a-token' }],
            },
            catalog: {
              locations: ['runbook', 'code-explanation'].map(folder => ({
                type: 'file',
                target: resolve(TEMPLATES, folder, 'template.yaml'),
                rules: [{ allow: ['Template'] }],
              })),
            },
          },
        }),
      ],
    });
    stop = () => backend.stop();
    api = `http://localhost:${backend.server.port()}/api`;
    await until(async () => {
      const entities = await ask('/catalog/entities?filter=kind=template');
      return entities.length === 2 || undefined;
    });
  });

  afterAll(async () => {
    await stop();
    await gitHub.stop();
  });

  async function ask(path: string, body?: object) {
    const response = await fetch(`${api}${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    return response.json();
  }

  /** Runs a template to its end, and gives how it ended and what it leads to. */
  async function run(template: string, values: object) {
    const { id } = await ask('/scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values: { ...values, destination: 'pullRequest', repoUrl: REPOSITORY },
    });
    const status = await until(async () => {
      const task = await ask(`/scaffolder/v2/tasks/${id}`);
      return ['open', 'processing'].includes(task.status)
        ? undefined
        : (task.status as string);
    });
    const events = await ask(`/scaffolder/v2/tasks/${id}/events`);
    const end = events.find((it: { type: string }) => it.type === 'completion');
    return { status, links: end.body.output?.links, error: end.body.error };
  }

  it('a runbook is proposed as one file in the folder, under a branch and a title that name it', async () => {
    const ended = await run('forecourt-runbook', {
      code: 'vendor:acme:e77',
      title: 'Fan: stalled',
      name: 'acme-e77',
      owner: 'group:default/team-harbour',
      meaning: 'The fan does not turn',
      folder: 'docs/runbooks',
    });
    expect(ended).toMatchObject({ status: 'completed' });
    expect(gitHub.unknown).toEqual([]);
    expect(gitHub.pullRequests.at(-1)).toEqual({
      head: 'acme:runbook-acme-e77',
      base: 'main',
      title: 'Say what to do about vendor:acme:e77',
      body: 'A runbook for vendor:acme:e77, looked after by group:default/team-harbour.',
    });
    const files = gitHub.filesOf('runbook-acme-e77');
    expect(Object.keys(files)).toEqual(['docs/runbooks/acme-e77.md']);
    const [text] = Object.values(files);
    expect(text).toContain('title: "Fan: stalled"');
    expect(text).toContain('codes: ["vendor:acme:e77"]');
    expect(text).toContain('The fan does not turn');
    expect(text).toContain('{{station}}, {{connector}}');
    expect(ended.links).toContainEqual({
      title: 'Pull request',
      url: 'https://github.com/acme/charging/pull/1',
    });
  });

  it.each(['explanation.yaml', 'packs/acme/e77.yaml'])(
    'an explanation is proposed as a pack of its own, %s',
    async file => {
      const ended = await run('forecourt-code-explanation', {
        code: `vendor:acme:${file}`,
        vendor: 'Acme',
        vendorErrorCode: file,
        meaning: 'The fan does not turn',
        file,
      });
      expect(ended).toMatchObject({ status: 'completed' });
      expect(gitHub.unknown).toEqual([]);
      const { head, title } = gitHub.pullRequests.at(-1)!;
      expect(title).toBe(`Explain vendor:acme:${file}`);
      const branch = head.replace('acme:', '');
      expect(branch).toBe(`explain-vendor-acme-${file.replace(/\W/g, '-')}`);
      const files = gitHub.filesOf(branch);
      expect(Object.keys(files)).toEqual([file]);
      expect(files[file]).toMatch(/^about: .+\nvendors:\n {2}acme:\n/);
      expect(files[file]).toContain('meaning: The fan does not turn');
    },
  );

  it('the configured token is used, and nothing else', () => {
    expect([...gitHub.authorizations]).toEqual(['token a-token']);
  });
});

/** Waits until there is something. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await new Promise(done => {
      setTimeout(done, 100);
    });
  }
}
