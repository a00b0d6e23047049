import { z } from 'zod';
import { sentence } from './words';

/** A place in a document of the registry. */
export const reference = z.strictObject({
  /** A key of `specifications`, of this pack or of another. */
  specification: sentence,
  /** As the document numbers it, `7.6`, or its heading. */
  section: sentence.optional(),
});

/** Places for several versions of OCPP; those of the version that a station speaks are shown. */
export const references = z.array(reference).optional();
