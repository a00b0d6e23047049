import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { chargeStationsKnowledgeExtensionPoint } from '@forecourt/plugin-charge-stations-node';
import request from 'supertest';
import { WebSocket } from 'ws';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { expectValid } from './api/__testUtils__/expectValid';

jest.setTimeout(60_000);

const HOSTILE = '[go](https://evil.example) `<img src=x>` | **x**';

describe('runbooks over the API', () => {
  let directory: string;
  let ours: string;
  let theirs: string;
  let backend: TestBackend;
  let socket: WebSocket;

  const get = (path: string) =>
    request(backend.server).get(`/api/charge-stations${path}`);

  const report = (id: string, status: object) =>
    call(socket, [
      2,
      id,
      'StatusNotification',
      { connectorId: 1, status: 'Faulted', ...status },
    ]);

  /** The runbook of the newest fault with the code. */
  const runbookOf = async (code: string) => {
    const { body } = await get(`/stations/CP1/conditions?code=${code}`);
    const { body: runbook } = await get(
      `/stations/CP1/conditions/${body.items[0].number}/runbook`,
    );
    return runbook;
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    ours = join(directory, 'ours');
    theirs = join(directory, 'theirs');
    await mkdir(ours);
    await mkdir(theirs);
    await writeFile(
      join(ours, 'rcd-here.md'),
      '---\ntitle: RCD at our quays\ncodes: GroundFailure\nvendors: Acme\n---\n\n# RCD\n\nAt {{site}}, {{connector}} of {{station}}: {{info}}\n',
    );
    await writeFile(join(ours, 'broken.md'), '---\ntitle: A\nfor: B\n---\n');
    await writeFile(
      join(theirs, 'acme-reader.md'),
      '---\ntitle: Reader of Acme\ncodes: ReaderFailure\nmodels: One\n---\n\nLook at it.\n',
    );
    const port = await freePort();
    backend = await startBackend({
      directory,
      port,
      annotations: {
        'forecourt.dev/runbooks':
          'WeakSignal=https://wiki.example/modems HighTemperature=gone javascript:x',
      },
      settings: {
        runbooks: {
          own: {
            docs: { entity: 'component:default/docs', folder: 'runbooks' },
          },
          directories: [
            { path: ours, editUrl: 'https://git.example/edit/main' },
          ],
        },
      },
      features: [
        createBackendModule({
          pluginId: 'charge-stations',
          moduleId: 'acme-knowledge',
          register(env) {
            env.registerInit({
              deps: { knowledge: chargeStationsKnowledgeExtensionPoint },
              async init({ knowledge }) {
                knowledge.addRunbooks({ directory: theirs });
              },
            });
          },
        }),
      ],
    });
    socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      {
        chargePointVendor: 'Acme',
        chargePointModel: 'One',
        firmwareVersion: '5.33',
      },
    ]);
    await report('ground', { errorCode: 'GroundFailure', info: HOSTILE });
    await report('signal', { errorCode: 'WeakSignal' });
    await report('heat', { errorCode: 'HighTemperature' });
    await report('reader', { errorCode: 'ReaderFailure' });
    await report('nothing', { vendorErrorCode: 'P1', vendorId: 'x' });
  });

  afterAll(async () => {
    socket.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  it('are those that come along, of modules and of the configuration; a broken file is told with its line', async () => {
    const { body } = await get('/knowledge/runbooks?limit=500');
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: 'ground-failure',
          source: {
            origin: 'own',
            file: 'ground-failure.md',
            docs: {
              entityRef: 'component:default/docs',
              path: 'runbooks/ground-failure',
            },
          },
        }),
        expect.objectContaining({
          id: 'acme-reader',
          source: { origin: 'module', file: 'acme-reader.md' },
        }),
        expect.objectContaining({
          id: 'rcd-here',
          source: {
            origin: 'configured',
            file: 'rcd-here.md',
            editUrl: 'https://git.example/edit/main/rcd-here.md',
          },
        }),
      ]),
    );
    expect(body.problems).toEqual([
      {
        file: 'broken.md',
        line: 3,
        message: expect.stringMatching(
          /^The runbook broken.md:3 has an error, for: /,
        ),
      },
    ]);
  });

  it('are found for the type of a security event too, with what came with it', async () => {
    const answer = await get(
      '/stations/CP1/runbook?code=security:TamperDetectionActivated&info=Door&at=2026-11-22T12:00:00Z',
    );
    expectValid(answer, {
      path: '/stations/{identity}/runbook',
      method: 'get',
    });
    const { body } = answer;
    expect(body.chosen).toMatchObject({
      runbook: { id: 'security-event' },
      match: { code: 'security:*', codeIs: 'pattern' },
    });
    expect(body.chosen.text).toContain('`security:TamperDetectionActivated`');
    expect(body.chosen.text).toContain('`Door`');
    expect(body.chosen.text).toContain('2026-11-22');
    await get('/stations/CP1/runbook').expect(400);
    await get('/stations/nobody/runbook?code=security:A').expect(404);
  });

  it('come in pages', async () => {
    const { body: first } = await get('/knowledge/runbooks?limit=3');
    const { body: second } = await get(
      `/knowledge/runbooks?limit=3&cursor=${first.pageInfo.nextCursor}`,
    );
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(6);
  });

  it('are read one by one with their text, values not filled', async () => {
    const { body } = await get('/knowledge/runbooks/rcd-here');
    expect(body.text).toBe(
      'At {{site}}, {{connector}} of {{station}}: {{info}}',
    );
    await get('/knowledge/runbooks/none').expect(404);
  });

  it('of a fault are filled, and what the station sent is nothing but text', async () => {
    const runbook = await runbookOf('ocpp16:GroundFailure');
    expect(runbook.chosen).toMatchObject({
      runbook: { id: 'rcd-here' },
      match: { vendor: 'Acme', code: 'ocpp16:GroundFailure', codeIs: 'exact' },
    });
    expect(runbook.chosen.text).toBe(
      'At ``harbour``, ``connector 1`` of ``CP1``: ' +
        '`` [go](https://evil.example) `<img src=x>`  ``&#124;``  **x** ``',
    );
    expect(runbook.others).toMatchObject([
      { runbook: { id: 'ground-failure' } },
    ]);
  });

  it('that an annotation names go first, and what it names wrongly is told', async () => {
    const signal = await runbookOf('ocpp16:WeakSignal');
    expect(signal.chosen).toEqual({
      url: 'https://wiki.example/modems',
      match: {
        catalog: { level: 'station', entityRef: 'chargestation:default/cp1' },
        code: 'ocpp16:WeakSignal',
        codeIs: 'exact',
      },
    });
    const heat = await runbookOf('ocpp16:HighTemperature');
    expectValid(
      { body: heat, status: 200 },
      {
        path: '/stations/{identity}/conditions/{number}/runbook',
        method: 'get',
      },
    );
    expect(heat.chosen.runbook.id).toBe('high-temperature');
    expect(heat.missing).toEqual([
      { entityRef: 'chargestation:default/cp1', written: 'gone' },
      // eslint-disable-next-line no-script-url -- it is what has to be refused
      { entityRef: 'chargestation:default/cp1', written: 'javascript:x' },
    ]);
  });

  it('of a module are chosen too', async () => {
    const { chosen } = await runbookOf('ocpp16:ReaderFailure');
    expect(chosen).toMatchObject({
      runbook: { id: 'acme-reader' },
      text: 'Look at it.',
      match: { model: 'One', code: 'ocpp16:ReaderFailure' },
    });
  });

  it('of a vendor code that nobody knows say how to go on', async () => {
    const { chosen } = await runbookOf('vendor:acme:p1');
    expect(chosen).toMatchObject({
      runbook: { id: 'other-error' },
      match: { code: 'vendor:*', codeIs: 'pattern' },
    });
    expect(chosen.text).toContain('Vendor code: `P1`');
  });

  it('of a fault that there is not are not there', async () => {
    const ofCp1 = await get('/stations/CP1/conditions/999/runbook');
    expect(ofCp1.status).toBe(404);
    const ofNobody = await get('/stations/CP9/conditions/1/runbook');
    expect(ofNobody.status).toBe(404);
  });
});
