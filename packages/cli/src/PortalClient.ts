import { ResponseError } from '@backstage/errors';
import type {
  ApiImport,
  ApiImportInput,
  ApiImportPage,
  ApiRebuild,
  ApiRebuildInput,
  ApiStorage,
} from '@forecourt/plugin-charge-stations-common';

/** Where the portal is and how it lets us in. */
export interface PortalOptions {
  url: string;
  tokenEnv: string;
}

/** The API of a portal, as far as the command needs it. Says what to do when it does not answer. */
export class PortalClient {
  readonly #options: PortalOptions;

  constructor(options: PortalOptions) {
    this.#options = options;
  }

  async listImports(): Promise<ApiImport[]> {
    const page = await this.#json<ApiImportPage>('/imports?limit=500');
    return page.items;
  }

  getImport(id: string): Promise<ApiImport> {
    return this.#json(`/imports/${encodeURIComponent(id)}`);
  }

  createImport(input: ApiImportInput): Promise<ApiImport> {
    return this.#post('/imports', input);
  }

  putLines(
    id: string,
    part: { from: number; lines: string[] },
  ): Promise<ApiImport> {
    return this.#json(
      `/imports/${encodeURIComponent(id)}/lines?from=${part.from}`,
      {
        method: 'PUT',
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        body: part.lines.map(line => `${line}\n`).join(''),
      },
    );
  }

  finishImport(id: string): Promise<ApiImport> {
    return this.#json(`/imports/${encodeURIComponent(id)}/finish`, {
      method: 'POST',
    });
  }

  createRebuild(input: ApiRebuildInput): Promise<ApiRebuild> {
    return this.#post('/rebuilds', input);
  }

  getRebuild(id: string): Promise<ApiRebuild> {
    return this.#json(`/rebuilds/${encodeURIComponent(id)}`);
  }

  getStorage(): Promise<ApiStorage> {
    return this.#json('/storage');
  }

  /** The trace as it comes. */
  async exportTrace(
    identity: string,
    query: Record<string, string>,
  ): Promise<Response> {
    const parameters = new URLSearchParams(query).toString();
    return this.#request(
      `/stations/${encodeURIComponent(identity)}/export?${parameters}`,
    );
  }

  #post<T>(path: string, input: object): Promise<T> {
    return this.#json(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    });
  }

  async #json<T>(path: string, init?: RequestInit): Promise<T> {
    return (await this.#request(path, init)).json();
  }

  async #request(path: string, init: RequestInit = {}): Promise<Response> {
    const { url, tokenEnv } = this.#options;
    const token = process.env[tokenEnv];
    if (!token) {
      throw new Error(
        `the environment variable ${tokenEnv} is not set; it must hold an API token of the portal (docs/api.md)`,
      );
    }
    const target = `${url.replace(/\/$/, '')}/api/charge-stations${path}`;
    let response: Response;
    try {
      response = await fetch(target, {
        ...init,
        headers: { ...init.headers, Authorization: `Bearer ${token}` },
      });
    } catch (error) {
      throw new Error(
        `the portal does not answer at ${url}; is it running, and is --url right?`,
        { cause: error },
      );
    }
    if (response.status === 401) {
      throw new Error(
        `the portal does not know the token in ${tokenEnv}; is it the one that the portal was started with?`,
      );
    }
    if (!response.ok) {
      throw new Error(describe(await ResponseError.fromResponse(response)));
    }
    return response;
  }
}

function describe({ body, message }: ResponseError): string {
  return body.error.message || message;
}
