import { z } from 'zod';
import { configurationSchema } from './configuration';
import { component, ocpp2Severity, variable } from './deviceModel';
import { taxonomy } from './faultCode';
import { messagesSchema } from './messages';
import { ocpi } from './ocpi';
import { securityEvent } from './securityEvent';
import { specifications } from './specification';
import { statusFamily } from './status';
import { vendor } from './vendor';
import { sentence } from './words';

/** What packs say together. Everything has a key, by which a later pack adds to an earlier one or wins over it. */
const facts = {
  /** Documents, services and projects that explain something. */
  specifications: specifications.optional(),
  /** What stands in place of a code and is none. */
  nothing: z.array(z.string()).optional(),
  /** By the prefix of the codes that they make, for example `chargex` of `chargex:CX002`. */
  taxonomies: z.record(z.string(), taxonomy).optional(),
  vendors: z.record(z.string(), vendor).optional(),
  /** Of the OCPP 2.x device model, by name. */
  variables: z.record(z.string(), variable).optional(),
  components: z.record(z.string(), component).optional(),
  /** Severities of OCPP 2.x, `0` to `9`. */
  severities: z.record(z.string().regex(/^\d$/), ocpp2Severity).optional(),
  /** Statuses of connectors, by family. */
  statuses: z.record(z.string(), statusFamily).optional(),
  /** By type. */
  securityEvents: z.record(z.string(), securityEvent).optional(),
  ocpi: ocpi.optional(),
  /** Keys of a station's configuration, by family. */
  configuration: configurationSchema.optional(),
  /** Messages of specifications, by family. */
  messages: messagesSchema.optional(),
};

export const knowledgeSchema = z.strictObject(facts);

/** A file of facts, and where they come from. */
export const packSchema = z.strictObject({
  about: sentence,
  sources: z.array(z.url()).optional(),
  ...facts,
});

/**
 * What is known of fault codes, device models, statuses, vendors, configuration keys and the documents that define
 * them, as plain data.
 *
 * @public
 */
export type Knowledge = z.infer<typeof knowledgeSchema>;
