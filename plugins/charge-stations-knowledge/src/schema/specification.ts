import { isIP } from 'node:net';
import { z } from 'zod';
import { doubts, ocppVersion, sentence } from './words';

const PROTOCOLS = ['http:', 'https:', 'ws:', 'wss:'];

/** An address with a host name: a bare IP address is nobody's document, and may be somebody's controller. */
const url = z.url().refine(isNamedHost, {
  message: 'has to be http, https, ws or wss with the name of a host',
});

/** Four digits, then month and day as far as they are known. */
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'has to be a date such as 2024-05-06');

/** A document, service or project that explains something, and how it stands with its address. */
export const specification = z
  .strictObject({
    title: sentence.optional(),
    url: url.optional(),
    kind: z
      .enum(['specification', 'documentation', 'software', 'course', 'service'])
      .optional(),
    /** What it is a part of, or is found on: a key of `specifications`, whose address counts where it has none. */
    partOf: sentence.optional(),
    /** Edition or release, as its publisher calls it. */
    version: sentence.optional(),
    /** The versions of OCPP that it defines; absent: none in particular. */
    ocpp: z.array(ocppVersion).optional(),
    /** BCP 47, for example `de`. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'has to be BCP 47')
      .optional(),
    publisher: sentence.optional(),
    licence: sentence.optional(),
    /** What is to be read instead: a key of `specifications`. */
    supersededBy: sentence.optional(),
    /** What is newer, where this one still counts: a key of `specifications`. */
    newerVersion: sentence.optional(),
    lastActivity: date.optional(),
    /**
     * How it stands with the address: `moved` and `dead` only where somebody looked, `unverified` where nobody opened it.
     */
    state: z.enum(['ok', 'moved', 'dead', 'unverified']).optional(),
    /** When that was found out. */
    determinedOn: date.optional(),
    /** How that was found out, in own words. */
    determinedBy: sentence.optional(),
    note: sentence.optional(),
    ...doubts,
  })
  .refine(({ state, determinedOn }) => isUnopened(state) || determinedOn, {
    path: ['determinedOn'],
    message: 'a state that somebody found out says when',
  });

/** By a name of its own, under which pages and references find it. */
export const specifications = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'has to be lower case'),
  specification,
);

function isUnopened(state: string | undefined) {
  return state === undefined || state === 'unverified';
}

function isNamedHost(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return (
    PROTOCOLS.includes(protocol) &&
    hostname.includes('.') &&
    isIP(hostname.replace(/^\[|\]$/g, '')) === 0
  );
}
