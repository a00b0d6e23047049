import { examples as examples16 } from '../../protocol/v16/__testUtils__/examples';
import {
  examples201,
  examples21,
} from '../../protocol/v2/__testUtils__/examples';

/** Each version with a valid payload of every call that its stations make, for `describe.each`. */
export const VERSIONS = [
  { protocol: 'ocpp1.6', examples: examples16 },
  { protocol: 'ocpp2.0.1', examples: examples201 },
  { protocol: 'ocpp2.1', examples: examples21 },
];
