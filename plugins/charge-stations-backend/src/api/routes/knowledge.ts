import { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type ApiCodeExplanation,
  type ApiCodeExplanationPage,
  type ApiKnownKeyPage,
  type ApiKnownMessage,
  type ApiKnownMessagePage,
  type ApiKnownStatuses,
  type ApiSpecification,
  type ApiSpecificationPage,
  type OcppVersion,
  ocppVersionOfProtocol,
} from '@forecourt/plugin-charge-stations-common';
import {
  explainCode,
  hasAllWords,
  listCodes,
  listKeys,
  listSpecifications,
  listStatuses,
  matchesSearch,
  messagesOf,
  type MessagePart,
} from '@forecourt/plugin-charge-stations-knowledge';
import { Router } from 'express';
import { describeMessage, listMessages, matchesMessage } from '../../explain';
import { Knowledge } from '../../model';
import { HistoryQueries } from '../../store/queries';
import { present } from '../present';
import { choice, pageOf, text } from '../query';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

/** `/knowledge/…`, and what a fault means on its station. */
export function addKnowledgeRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: Pick<StationAccess, 'require'>;
    stationOf: StationGate;
    history: Pick<HistoryQueries, 'getCondition'>;
    knowledge: Knowledge;
  },
): void {
  const { httpAuth, access, stationOf, history, knowledge } = options;
  const specifications = listSpecifications(knowledge);
  const statuses = listStatuses(knowledge);
  const keys = listKeys(knowledge);
  const messages = listMessages(knowledge);

  router.get('/knowledge/codes', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const search = text(req, 'search') ?? '';
    const taxonomy = text(req, 'taxonomy');
    const found = listCodes(knowledge).filter(code =>
      matchesSearch(code, search),
    );
    const chosen = found.filter(
      code => taxonomy === undefined || code.taxonomy.id === taxonomy,
    );
    const answer: ApiCodeExplanationPage = {
      ...pageOf(req, chosen),
      taxonomies: countFamilies(found.map(code => code.taxonomy)),
      total: chosen.length,
    };
    res.json(answer);
  });

  router.get('/knowledge/codes/:code', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const answer: ApiCodeExplanation = explainCode(knowledge, {
      code: req.params.code,
      version: choice<OcppVersion | undefined>(req, 'version'),
      vendor: text(req, 'vendor'),
      model: text(req, 'model'),
      info: text(req, 'info'),
    });
    res.json(answer);
  });

  router.get('/knowledge/specifications', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const search = text(req, 'search') ?? '';
    const state = text(req, 'state');
    const found = specifications.filter(
      specification =>
        (state === undefined || specification.state === state) &&
        hasAllWords(textsOf(specification), search),
    );
    const answer: ApiSpecificationPage = pageOf(req, found);
    res.json(answer);
  });

  router.get('/knowledge/specifications/:id', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const { id } = req.params;
    const answer: ApiSpecification | undefined = specifications.find(
      specification => specification.id === id,
    );
    if (!answer) {
      throw new NotFoundError(
        `No knowledge pack has the specification ${JSON.stringify(id)}`,
      );
    }
    res.json(answer);
  });

  router.get('/knowledge/keys', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const answer: ApiKnownKeyPage = pageOf(req, keys);
    res.json(answer);
  });

  router.get('/knowledge/messages', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const search = text(req, 'search') ?? '';
    const specification = text(req, 'specification');
    const found = messages.filter(message => matchesMessage(message, search));
    const chosen = found.filter(
      ({ api }) => specification === undefined || api === specification,
    );
    const answer: ApiKnownMessagePage = {
      ...pageOf(req, chosen),
      specifications: countFamilies(
        found.map(({ api, specification: title }) => ({ id: api, title })),
      ),
      total: chosen.length,
    };
    res.json(answer);
  });

  router.get('/knowledge/messages/:specification/:name', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const { specification: api, name } = req.params;
    const described = messagesOf(knowledge, api);
    const message = describeMessage(described, name);
    if (!described || !message) {
      throw new NotFoundError(
        `No knowledge pack has the message ${JSON.stringify(
          name,
        )} of ${JSON.stringify(api)}`,
      );
    }
    const fieldsOf = (part: MessagePart) =>
      described
        .ownFields(name, part)
        .map(({ path, meaning, unit, freeText = false }) => ({
          path,
          meaning,
          ...(unit && { unit }),
          isFreeText: freeText,
        }));
    const answer: ApiKnownMessage = {
      message,
      request: fieldsOf('request'),
      response: fieldsOf('response'),
    };
    res.json(answer);
  });

  router.get('/knowledge/statuses', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const answer: ApiKnownStatuses = statuses;
    res.json(answer);
  });

  router.get(
    '/stations/:identity/conditions/:number/explanation',
    async (req, res) => {
      const { identity, summary } = await stationOf(req);
      const number = Number(req.params.number);
      const condition = await history.getCondition({ identity, number });
      if (!condition) {
        throw new NotFoundError(
          `Station ${JSON.stringify(identity)} has no fault number ${number}`,
        );
      }
      const { code, errorCode, vendorErrorCode, info } = condition;
      const answer: ApiCodeExplanation = explainCode(knowledge, {
        code,
        version: ocppVersionOfProtocol(summary?.protocol ?? ''),
        ...present({
          errorCode,
          vendorErrorCode,
          info,
          vendor: summary?.vendor ?? null,
          model: summary?.model ?? null,
        }),
      });
      res.json(answer);
    },
  );
}

/** How often each is named, in the order in which they come. */
function countFamilies(families: Array<{ id: string; title: string }>) {
  const counts = new Map<string, { title: string; count: number }>();
  for (const { id, title } of families) {
    counts.set(id, { title, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts].map(([id, counted]) => ({ id, ...counted }));
}

function textsOf(specification: ApiSpecification) {
  const { id, title, url, publisher, version, note } = specification;
  return [id, title, url, publisher, version, note];
}
