import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import chargeStationsPlugin from '../src';
import { mockApi } from './mockApi';
import { mockCatalog } from './mockCatalog';

createDevApp({
  features: [catalogPlugin, mockCatalog, chargeStationsPlugin, mockApi],
});
