import { Entity } from '@backstage/catalog-model';

/**
 * On an API entity: the specification whose messages knowledge packs describe, such as `ocpp-1.6`. Its definition is made
 * of them.
 *
 * @public
 */
export const SPECIFICATION_ANNOTATION = 'forecourt.dev/specification';

/**
 * The specification that an API entity stands for; undefined where it has none.
 *
 * @public
 */
export function specificationNameOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[SPECIFICATION_ANNOTATION] || undefined;
}

/**
 * What the definition of such an entity says, as YAML: the messages or modules of a specification, each in our own words
 * and with the way to where it is specified.
 *
 * @public
 */
export interface SpecificationDefinition {
  title: string;
  /** The specification that packs describe; a definition of another origin may not say it. */
  specification?: string;
  /** What the entity's own text says. */
  about?: string;
  messages: Array<{
    name: string;
    /** Who may send it, as the specification calls them; absent where any may, or where it is not known. */
    senders?: string[];
    /** The profile, functional block or kind of module. */
    group?: string;
    /** What it is for. */
    line?: string;
    /** Where it is defined. */
    source?: { title: string; section?: string; url?: string };
  }>;
}
