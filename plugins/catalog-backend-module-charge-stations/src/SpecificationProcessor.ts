import { Entity, isApiEntity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  SPECIFICATION_ANNOTATION,
  specificationNameOf,
} from '@forecourt/plugin-charge-stations-common';
import {
  describedApis,
  messagesOf,
  type Knowledge,
} from '@forecourt/plugin-charge-stations-knowledge';
import { definitionYaml } from './definitionYaml';

/**
 * Makes the definition of API entities that stand for a specification of what knowledge packs say of its messages. The
 * definition that is written in the entity stays as its introduction.
 *
 * @public
 */
export class SpecificationProcessor implements CatalogProcessor {
  readonly #knowledge: Knowledge;

  constructor(options: { knowledge: Knowledge }) {
    this.#knowledge = options.knowledge;
  }

  getProcessorName(): string {
    return 'SpecificationProcessor';
  }

  /** Throws an InputError that says which specifications there are where no pack describes the one that is named. */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const api = specificationNameOf(entity);
    if (api === undefined || !isApiEntity(entity)) {
      return entity;
    }
    const specification = messagesOf(this.#knowledge, api);
    if (!specification) {
      throw new InputError(
        `metadata.annotations["${SPECIFICATION_ANNOTATION}"] is ${JSON.stringify(
          api,
        )}. No knowledge pack describes it; there are ${describedApis(
          this.#knowledge,
        ).join(', ')}.`,
      );
    }
    const about: unknown = entity.spec.definition;
    return {
      ...entity,
      spec: {
        ...entity.spec,
        definition: definitionYaml(
          api,
          specification,
          typeof about === 'string' ? about : undefined,
        ),
      },
    };
  }
}
