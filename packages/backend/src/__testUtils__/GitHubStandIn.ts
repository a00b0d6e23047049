import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';

interface TreeItem {
  path: string;
  mode: string;
  sha?: string;
  content?: string;
}

export interface PullRequest {
  head: string;
  base: string;
  title: string;
  body: string;
}

type Json = Record<string, any>;

const REPOSITORY = '/repos/acme/charging';
const BASE_COMMIT = 'commit-0';
const BASE_TREE = 'tree-0';

const ok = (body: unknown) => ({ status: 200, body });
const created = (body: unknown) => ({ status: 201, body });

/**
 * What a pull request asks of GitHub's REST API, with one repository (acme/charging, branch main), kept in memory. It
 * answers 404 to everything else, and keeps what that was.
 */
export class GitHubStandIn {
  readonly pullRequests: PullRequest[] = [];
  /** What nothing here answers, as "GET /path". */
  readonly unknown: string[] = [];
  readonly authorizations = new Set<string | undefined>();
  readonly #blobs = new Map<string, string>();
  readonly #trees = new Map<string, TreeItem[]>();
  readonly #commits = new Map<string, { tree: string; parents: string[] }>();
  readonly #branches = new Map<string, string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      this.authorizations.add(request.headers.authorization);
      const { pathname } = new URL(request.url ?? '/', 'http://stand.in');
      const asked = `${request.method} ${pathname}`;
      const answer = this.#answer(asked, await bodyOf(request));
      if (!answer) {
        this.unknown.push(asked);
      }
      response.writeHead(answer?.status ?? 404, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(answer?.body ?? { message: 'Not Found' }));
    });
  }

  /** Listens on a free port of the loopback interface, and gives its address. */
  async start(): Promise<string> {
    await new Promise<void>(done => {
      this.#server.listen(0, '127.0.0.1', done);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => {
      this.#server.close(done);
    });
  }

  get branches(): string[] {
    return [...this.#branches.keys()];
  }

  /** What a branch adds to main: texts by path. */
  filesOf(branch: string): Record<string, string> {
    const commit = this.#commits.get(this.#branches.get(branch) ?? '');
    const items = this.#trees.get(commit?.tree ?? '') ?? [];
    return Object.fromEntries(
      items.map(({ path, sha, content }) => [
        path,
        content ?? this.#blobs.get(sha ?? '') ?? '',
      ]),
    );
  }

  #answer(
    asked: string,
    body: Json,
  ): { status: number; body: unknown } | undefined {
    switch (asked) {
      case `GET ${REPOSITORY}`:
        return ok({ default_branch: 'main', permissions: { push: true } });
      case `GET ${REPOSITORY}/commits`:
        return ok([{ sha: BASE_COMMIT, commit: { tree: { sha: BASE_TREE } } }]);
      case `POST ${REPOSITORY}/git/blobs`: {
        const sha = `blob-${this.#blobs.size + 1}`;
        const text = Buffer.from(body.content, body.encoding).toString('utf8');
        this.#blobs.set(sha, text);
        return created({ sha });
      }
      case `POST ${REPOSITORY}/git/trees`: {
        const sha = `tree-${this.#trees.size + 1}`;
        this.#trees.set(sha, body.tree);
        return body.base_tree === BASE_TREE ? created({ sha }) : undefined;
      }
      case `POST ${REPOSITORY}/git/commits`: {
        const sha = `commit-${this.#commits.size + 1}`;
        this.#commits.set(sha, { tree: body.tree, parents: body.parents });
        return body.parents[0] === BASE_COMMIT ? created({ sha }) : undefined;
      }
      case 'POST /graphql':
        // The one question: whether the branch is there, and has a pull request.
        return ok({
          data: {
            repository: {
              ref: this.#branches.has(body.variables.head)
                ? { associatedPullRequests: { edges: [] } }
                : null,
            },
          },
        });
      case `POST ${REPOSITORY}/git/refs`:
        this.#branches.set(body.ref.replace('refs/heads/', ''), body.sha);
        return created({ ref: body.ref, object: { sha: body.sha } });
      case `POST ${REPOSITORY}/pulls`: {
        const { head, base, title } = body;
        this.pullRequests.push({ head, base, title, body: body.body });
        return created({
          number: this.pullRequests.length,
          html_url: `https://github.com/acme/charging/pull/${this.pullRequests.length}`,
          base: { ref: base },
        });
      }
      default:
        return undefined;
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}
