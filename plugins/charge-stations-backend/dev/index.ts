/*
 * The plugin alone, with three stations and everybody signed in:
 *
 *   yarn workspace @forecourt/plugin-charge-stations-backend start
 *
 * A station connects and reports a fault, and the fault is there:
 *
 *   npx wscat -s ocpp1.6 -c ws://localhost:9220/ocpp/CP1 -w 1 -x \
 *     '[2,"1","StatusNotification",{"connectorId":1,"status":"Faulted","errorCode":"GroundFailure"}]'
 *   curl 'http://localhost:7007/api/charge-stations/stations/CP1/conditions?open=true'
 *
 * Where the ports are taken, the environment names others:
 * APP_CONFIG_backend_listen_port=7107 APP_CONFIG_chargeStations_listener_port=9320
 */
import path from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { rootConfigServiceFactory } from '@backstage/backend-defaults/rootConfig';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const entities = ['CP1', 'CP2', 'CP3'].map(identity => ({
  apiVersion: 'forecourt.dev/v1alpha1',
  kind: 'ChargeStation',
  metadata: {
    name: identity.toLowerCase(),
    title: `Station ${identity}`,
    annotations: { 'forecourt.dev/ocpp-identity': identity },
  },
  spec: { owner: 'team-harbour', system: 'harbour' },
}));

const backend = createBackend();

backend.add(
  rootConfigServiceFactory({
    argv: ['--config', path.resolve(__dirname, 'app-config.yaml')],
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(catalogServiceMock.factory({ entities }));
backend.add(import('../src'));

backend.start();
