import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RUNBOOKS_ANNOTATION } from '@forecourt/plugin-charge-stations-common';
import { RunbookValues } from '@forecourt/plugin-charge-stations-knowledge';
import { Condition, Knowledge, Millis } from '../../model';
import { scopeWords } from '../../model/scopes';
import { utc } from '../../notifications';
import {
  BadCatalogRunbook,
  CatalogRunbook,
  readCatalogRunbooks,
  ResolvedRunbook,
  resolveRunbook,
  standardCodesOf,
} from '../../runbooks';
import { ListedStation } from '../../store/queries';
import { RunbookLibrary } from './RunbookLibrary';

/** The runbook of a fault, with what is filled into it. */
export interface FoundRunbook extends ResolvedRunbook {
  values: RunbookValues;
  /** Parts of annotations that name nothing. */
  bad: BadCatalogRunbook[];
}

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.vendor',
];

/** What a runbook is looked for by: a fault, or something else that has a code. */
export type RunbookSubject = Pick<
  Condition,
  'scope' | 'code' | 'errorCode' | 'vendorErrorCode' | 'info'
> & { openedAt: Millis | null };

/** Looks for the runbook of a fault, in files and in what the catalog shows to the caller. */
export class RunbookFinder {
  readonly #library: RunbookLibrary;
  readonly #catalog: CatalogService;
  readonly #knowledge: Knowledge;

  constructor(options: {
    runbooks: RunbookLibrary;
    catalog: CatalogService;
    knowledge: Knowledge;
  }) {
    this.#library = options.runbooks;
    this.#catalog = options.catalog;
    this.#knowledge = options.knowledge;
  }

  async find(options: {
    station: ListedStation;
    condition: RunbookSubject;
    credentials: BackstageCredentials;
  }): Promise<FoundRunbook> {
    const { station, condition } = options;
    const { identity, placement, summary } = station;
    const { stations, model, site } = await this.#entities(options);
    const read = [
      ...stations.map(entity => annotated('station', entity)),
      ...(model ? [annotated('model', model)] : []),
      ...(site ? [annotated('site', site)] : []),
    ];
    const catalogVendor = stations
      .map(({ spec }) => spec?.vendor)
      .find((vendor): vendor is string => typeof vendor === 'string');
    const catalogModel = model && (model.metadata.title ?? model.metadata.name);
    const { runbooks } = await this.#library.read();
    const resolved = resolveRunbook({
      runbooks,
      catalog: read.flatMap(({ named }) => named),
      fault: {
        vendors: textsOf(summary?.vendor, catalogVendor),
        models: textsOf(summary?.model, catalogModel, model?.metadata.name),
        code: condition.code,
        standardCodes: standardCodesOf(condition, this.#knowledge),
        info: condition.info,
      },
    });
    return {
      ...resolved,
      bad: read.flatMap(({ bad }) => bad),
      values: withoutNull({
        station: placement.title
          ? `${placement.title} (${identity})`
          : identity,
        connector: scopeWords(condition.scope),
        site: site
          ? site.metadata.title ?? site.metadata.name
          : placement.site && parseEntityRef(placement.site).name,
        vendor: summary?.vendor ?? catalogVendor,
        model: summary?.model ?? catalogModel,
        firmware: summary?.firmwareVersion,
        code: condition.code,
        errorCode: condition.errorCode,
        vendorErrorCode: condition.vendorErrorCode,
        info: condition.info,
        since: condition.openedAt === null ? null : utc(condition.openedAt),
      }),
    };
  }

  /** The entities of a station that the caller may see. */
  async #entities(options: {
    station: ListedStation;
    credentials: BackstageCredentials;
  }) {
    const { entityRefs, model, site } = options.station.placement;
    const refs = textsOf(...entityRefs, model, site);
    const { items } =
      refs.length === 0
        ? { items: [] }
        : await this.#catalog.getEntitiesByRefs(
            { entityRefs: refs, fields: FIELDS },
            { credentials: options.credentials },
          );
    const byRef = new Map(refs.map((ref, index) => [ref, items[index]]));
    return {
      stations: entityRefs.flatMap(ref => byRef.get(ref) ?? []),
      model: byRef.get(model ?? ''),
      site: byRef.get(site ?? ''),
    };
  }
}

function annotated(
  level: CatalogRunbook['level'],
  { kind, metadata }: Entity,
): ReturnType<typeof readCatalogRunbooks> {
  const { namespace = 'default', name, annotations } = metadata;
  return readCatalogRunbooks({
    level,
    entityRef: `${kind}:${namespace}/${name}`.toLowerCase(),
    annotation: annotations?.[RUNBOOKS_ANNOTATION],
  });
}

function textsOf(...texts: Array<string | null | undefined>): string[] {
  return texts.filter((text): text is string => Boolean(text));
}

function withoutNull(
  values: Record<keyof RunbookValues, string | null | undefined>,
): RunbookValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value),
  );
}
