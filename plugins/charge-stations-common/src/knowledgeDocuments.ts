/**
 * The type by which Backstage's search knows what is known of charge stations.
 *
 * @public
 */
export const KNOWLEDGE_DOCUMENT_TYPE = 'charge-stations-knowledge';

/** @public */
export type KnowledgeDocumentKind =
  | 'code'
  | 'key'
  | 'runbook'
  | 'specification'
  | 'message';

/**
 * What the search finds of what is known: a fault code, a configuration key, a runbook, a specification or a message.
 * Every document has every field, because the engine of a small portal knows those of the first document only.
 *
 * @public
 */
export interface KnowledgeDocument {
  /** Its name. */
  title: string;
  /** All that it is found by, in words that search engines keep together and apart. */
  text: string;
  /** Its page; no other document has it. */
  location: string;
  kind: KnowledgeDocumentKind;
  /** The standard or vendor that it is of, in words; empty where there is none. */
  family: string;
  /** In own words; empty where nobody wrote one. */
  meaning: string;
  /** False where nobody of ours has seen it confirmed. */
  isVerified: boolean;
}
