import {
  loadKnowledge,
  messagesOf,
  MessagePart,
} from '@forecourt/plugin-charge-stations-knowledge';
import * as ocpp16 from 'typed-ocpp/dist/ocpp16/schemas';
import * as ocpp20 from 'typed-ocpp/dist/ocpp20/schemas';
import * as ocpp21 from 'typed-ocpp/dist/ocpp21/schemas';
import { cleanSchemas, versions } from '../../scripts/schemas';
import { PathSchema, schemaPaths } from './__testUtils__/schemaPaths';

const knowledge = loadKnowledge();

/** Of 2.x: what a station sends of its own, and what reads and writes configuration. */
const EXPLAINED_IN_FULL = [
  'Authorize',
  'BootNotification',
  'DataTransfer',
  'FirmwareStatusNotification',
  'GetBaseReport',
  'GetVariables',
  'Heartbeat',
  'LogStatusNotification',
  'MeterValues',
  'NotifyEvent',
  'NotifyMonitoringReport',
  'NotifyReport',
  'Reset',
  'SecurityEventNotification',
  'SetVariables',
  'StatusNotification',
  'TransactionEvent',
  'TriggerMessage',
];

/** Prices of 2.1 in all their parts are not explained one by one. */
const NOT_EXPLAINED = /^(tariff|costDetails)\.|\.taxRates\./;

const cases = [
  {
    api: 'ocpp-1.6',
    schemas: cleanSchemas({ ...ocpp16 }, []),
    version: versions.v16,
    count: 39,
  },
  {
    api: 'ocpp-2.0.1',
    schemas: cleanSchemas({ ...ocpp20 }, []),
    version: versions.v201,
    count: 64,
  },
  {
    api: 'ocpp-2.1',
    schemas: cleanSchemas({ ...ocpp21 }, []),
    version: versions.v21,
    count: 91,
  },
].map(({ schemas, ...rest }) => ({
  ...rest,
  schemas: schemas as Record<string, PathSchema>,
}));

describe.each(cases)(
  'the messages of $api',
  ({ api, schemas, version, count }) => {
    const specification = messagesOf(knowledge, api)!;
    const actions = Object.keys(schemas)
      .filter(name => !name.endsWith('Response'))
      .map(name => name.replace(/Request$/, ''));
    const payloads = actions.flatMap(action =>
      (['request', 'response'] as MessagePart[]).flatMap(part => {
        const schema =
          schemas[`${action}${part === 'request' ? 'Request' : 'Response'}`] ??
          (part === 'request' ? schemas[action] : undefined);
        return schema ? [{ action, part, paths: schemaPaths(schema) }] : [];
      }),
    );

    it('are those that the schemas have, each with its line', () => {
      const messages = [...specification.messages.values()];
      expect(messages.map(({ name }) => name).sort()).toEqual(actions.sort());
      expect(actions).toHaveLength(count);
      expect(messages.filter(({ line, group }) => !line || !group)).toEqual([]);
      expect(messages.filter(({ source }) => !source?.url)).toEqual([]);
    });

    it('are sent by whom the validators know to send them', () => {
      const stations = new Set([...version.stationActions, ...version.sends]);
      const expected = (action: string) => {
        if (action === 'DataTransfer') {
          return ['station', 'centralSystem'];
        }
        return [stations.has(action) ? 'station' : 'centralSystem'];
      };
      expect(
        Object.fromEntries(
          [...specification.messages].map(([name, { senders }]) => [
            name,
            senders,
          ]),
        ),
      ).toEqual(
        Object.fromEntries(actions.map(action => [action, expected(action)])),
      );
    });

    it('have no field explained that no schema has', () => {
      const has = (action: string, part: MessagePart, path: string) =>
        payloads.some(
          payload =>
            payload.action === action &&
            payload.part === part &&
            payload.paths.includes(path),
        );
      const families = Object.values(knowledge.messages!).filter(({ apis }) =>
        apis.includes(api),
      );
      const invented = families.flatMap(({ messages = {}, apis }) =>
        Object.entries(messages).flatMap(([action, { request, response }]) =>
          Object.entries({ request, response }).flatMap(([part, fields]) =>
            Object.keys(fields ?? {})
              .filter(path => !has(action, part as MessagePart, path))
              // What one of several versions has is enough for a family of several.
              .filter(() => apis.length === 1)
              .map(path => `${action} ${part} ${path}`),
          ),
        ),
      );
      expect(invented).toEqual([]);
    });

    it('have every field explained', () => {
      const unexplained = payloads
        .filter(
          ({ action }) =>
            api === 'ocpp-1.6' || EXPLAINED_IN_FULL.includes(action),
        )
        .flatMap(({ action, part, paths }) =>
          paths
            .filter(path => !NOT_EXPLAINED.test(path))
            .filter(
              path => !specification.fieldOf({ message: action, part, path }),
            )
            .map(path => `${action} ${part} ${path}`),
        );
      expect(unexplained).toEqual([]);
    });
  },
);

describe('what several versions share', () => {
  const allPaths = cases.map(({ api, schemas }) => ({
    api,
    payloads: Object.entries(schemas).map(([name, schema]) => ({
      name,
      paths: schemaPaths(schema),
    })),
  }));

  it.each(
    Object.entries(knowledge.messages!).filter(([, { apis }]) =>
      apis.some(api => api.startsWith('ocpp')),
    ),
  )(
    '%s: no end of a path is invented',
    (_, { apis, fields = {}, messages = {} }) => {
      const payloads = allPaths
        .filter(({ api }) => apis.includes(api))
        .flatMap(version => version.payloads);
      const ends = Object.keys(fields).filter(
        end =>
          !end.startsWith('customData') &&
          !payloads.some(({ paths }) =>
            paths.some(path => path === end || path.endsWith(`.${end}`)),
          ),
      );
      expect(ends).toEqual([]);
      const fieldsOfMessages = Object.entries(messages).flatMap(
        ([action, { request = {}, response = {} }]) => [
          ...Object.keys(request).map(path => [action, 'Request', path]),
          ...Object.keys(response).map(path => [action, 'Response', path]),
        ],
      );
      expect(
        fieldsOfMessages.filter(
          ([action, part, path]) =>
            !payloads.some(
              ({ name, paths }) =>
                (name === `${action}${part}` || name === action) &&
                paths.includes(path),
            ),
        ),
      ).toEqual([]);
    },
  );
});

it('what roams is listed by name', () => {
  expect(messagesOf(knowledge, 'ocpi-2.2.1')?.messages.size).toBe(11);
  expect(messagesOf(knowledge, 'oscp-2.0')?.messages.size).toBe(9);
  expect(messagesOf(knowledge, 'ocpp-1.5')).toBeUndefined();
});

it('a name that every object has is no message and no field', () => {
  const specification = messagesOf(knowledge, 'ocpp-1.6')!;
  expect(
    specification.fieldOf({
      message: 'constructor',
      part: 'request',
      path: 'toString',
    }),
  ).toBeUndefined();
});
