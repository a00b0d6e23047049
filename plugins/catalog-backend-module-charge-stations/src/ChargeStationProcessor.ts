import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { isChargeStationEntity } from '@forecourt/plugin-charge-stations-common';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import { relationsOf } from './relationsOf';
import { validateChargeStation } from './validation/validateChargeStation';

/**
 * Validates ChargeStation entities and relates them to their owner, site, model
 * and protocol.
 *
 * @public
 */
export class ChargeStationProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'ChargeStationProcessor';
  }

  /** Throws an InputError that says what to write where an entity of ours is not valid. */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    return validateChargeStation(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (isChargeStationEntity(entity)) {
      for (const relation of relationsOf(entity)) {
        emit(processingResult.relation(relation));
      }
    }
    return entity;
  }
}
