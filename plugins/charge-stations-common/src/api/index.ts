export type * from './types';
export type { ChargeStationsApi, RequestOptions } from './ChargeStationsApi';
export { ChargeStationsClient } from './ChargeStationsClient';
