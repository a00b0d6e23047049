export { readCatalogRunbooks } from './catalogRunbooks';
export type {
  BadCatalogRunbook,
  CatalogLevel,
  CatalogRunbook,
} from './catalogRunbooks';
export { resolveRunbook } from './resolveRunbook';
export type {
  ResolvedRunbook,
  RunbookChoice,
  RunbookFault,
  RunbookMatch,
} from './resolveRunbook';
export { standardCodesOf } from './standardCodes';
