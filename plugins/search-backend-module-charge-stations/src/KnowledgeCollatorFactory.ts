import { Readable } from 'node:stream';
import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  chargeStationsStationReadPermission,
  ChargeStationsApi,
  ChargeStationsClient,
  KNOWLEDGE_DOCUMENT_TYPE,
} from '@forecourt/plugin-charge-stations-common';
import { knowledgeDocuments } from './documents';
import { whenThere } from './whenThere';

const PLUGIN = 'charge-stations';

/**
 * Collects what is known over the API of the charge-stations plugin, as this plugin and no user. Who may read stations may
 * find it: it says nothing of any station.
 */
export class KnowledgeCollatorFactory implements DocumentCollatorFactory {
  readonly type = KNOWLEDGE_DOCUMENT_TYPE;
  readonly visibilityPermission = chargeStationsStationReadPermission;
  readonly #services: Services;

  private constructor(services: Services) {
    this.#services = services;
  }

  static create(services: Services): KnowledgeCollatorFactory {
    return new KnowledgeCollatorFactory(services);
  }

  async getCollator(): Promise<Readable> {
    const { logger } = this.#services;
    const api = await this.#client();
    // Both plugins start at once, and whoever comes first would index nothing until the next time.
    await whenThere(() => api.listKnownKeys({ limit: 1 }), { logger });
    return Readable.from(knowledgeDocuments(api));
  }

  async #client(): Promise<ChargeStationsApi> {
    const { auth, discovery } = this.#services;
    return new ChargeStationsClient({
      baseUrl: await discovery.getBaseUrl(PLUGIN),
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: PLUGIN,
          });
          const headers = new Headers(init?.headers);
          headers.set('authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
  }
}

interface Services {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
}
