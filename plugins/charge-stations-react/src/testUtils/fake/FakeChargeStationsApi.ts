import type { ChargeStationsApi } from '@forecourt/plugin-charge-stations-common';
import { FakeKnowledgeCoverage } from './FakeKnowledgeCoverage';

/**
 * An in-memory {@link ChargeStationsApi} that filters, sorts and pages as the backend does.
 * Each subject is a class that adds its methods to the one before.
 */
export class FakeChargeStationsApi
  extends FakeKnowledgeCoverage
  implements ChargeStationsApi {}
