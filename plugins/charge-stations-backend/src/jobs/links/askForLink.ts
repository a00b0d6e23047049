import { LookupAddress } from 'node:dns';
import { lookup as dnsLookup } from 'node:dns/promises';
import { IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { LookupFunction } from 'node:net';
import {
  isPublicAddress,
  LinkOutcome,
  whyNotAsked,
} from '../../knowledge/links';
import { Millis } from '../../model';

const MOST_REDIRECTS = 5;
const MOST_HEADER_BYTES = 16 * 1024;
const USER_AGENT = 'Forecourt-link-check';

/** Statuses that say where to ask instead, and those of them that say so for good (RFC 9110, 15.4). */
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];

/** What decides where a request may go; tests let it go to a server of their own. */
export interface LinkGuard {
  whyNotAsked(url: string): string | undefined;
  isAllowedAddress(address: string): boolean;
  resolve(hostname: string): Promise<LookupAddress[]>;
}

export const PUBLIC_ONLY: LinkGuard = {
  whyNotAsked,
  isAllowedAddress: isPublicAddress,
  resolve: hostname => dnsLookup(hostname, { all: true }),
};

interface Answer {
  statusCode: number;
  location?: string;
}

/** Thrown where our own rules forbid to ask. */
class RefusedError extends Error {}

/**
 * Asks whether a link is there: HEAD, and GET for one byte where a server takes no HEAD. A body is never read. A name is resolved
 * once for each request, all its addresses must be public, and the connection goes to one of these: a second
 * answer of the name server changes nothing. Redirects are followed one by one and checked like the first address.
 */
export async function askForLink(options: {
  url: string;
  /** For each request. */
  timeout: Millis;
  signal?: AbortSignal;
  guard?: LinkGuard;
  /** Called before each request with its host, so that none is asked too often. */
  beforeRequest?: (host: string) => Promise<void>;
}): Promise<LinkOutcome> {
  try {
    return await follow({ guard: PUBLIC_ONLY, ...options });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return error instanceof RefusedError
      ? { is: 'refused', reason }
      : { is: 'failed', reason: reasonOf(error) };
  }
}

type Asking = Parameters<typeof askForLink>[0] & { guard: LinkGuard };

async function follow(options: Asking): Promise<LinkOutcome> {
  let { url } = options;
  let movedTo: string | undefined;
  let isForGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { statusCode, location } = await askOnce(options, url);
    if (!REDIRECTS.includes(statusCode) || location === undefined) {
      return {
        is: 'answered',
        statusCode,
        finalUrl: url,
        ...(movedTo !== undefined && { movedTo }),
      };
    }
    if (!URL.canParse(location, url)) {
      throw new Error('a redirect to what is no URL');
    }
    url = new URL(location, url).href;
    isForGood = isForGood && PERMANENT.includes(statusCode);
    movedTo = isForGood ? url : movedTo;
  }
  throw new Error(`more than ${MOST_REDIRECTS} redirects`);
}

async function askOnce(options: Asking, url: string): Promise<Answer> {
  const head = await send(options, { url, method: 'HEAD' });
  // Some servers know no HEAD and say that in many ways.
  return head.statusCode >= 400
    ? send(options, { url, method: 'GET', headers: { range: 'bytes=0-0' } })
    : head;
}

async function send(
  options: Asking,
  asked: {
    url: string;
    method: 'HEAD' | 'GET';
    headers?: Record<string, string>;
  },
): Promise<Answer> {
  const { guard, timeout, signal, beforeRequest } = options;
  const refusal = guard.whyNotAsked(asked.url);
  if (refusal !== undefined) {
    throw new RefusedError(refusal);
  }
  const url = new URL(asked.url);
  await beforeRequest?.(url.host);
  const ends = AbortSignal.any([
    AbortSignal.timeout(timeout),
    ...(signal ? [signal] : []),
  ]);
  const addresses = await allowedAddresses(guard, url.hostname, ends);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(
      url,
      {
        method: asked.method,
        headers: { 'user-agent': USER_AGENT, accept: '*/*', ...asked.headers },
        agent: false,
        lookup: pinnedTo(addresses),
        maxHeaderSize: MOST_HEADER_BYTES,
        signal: ends,
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
  // What is in it says nothing of whether it is there.
  response.on('error', () => {});
  response.destroy();
  return {
    statusCode: response.statusCode ?? 0,
    location: response.headers.location,
  };
}

async function allowedAddresses(
  guard: LinkGuard,
  hostname: string,
  ends: AbortSignal,
): Promise<LookupAddress[]> {
  const addresses = await Promise.race([
    guard.resolve(hostname),
    new Promise<never>((_, reject) => {
      ends.addEventListener('abort', () => reject(ends.reason), { once: true });
    }),
  ]);
  if (!addresses.every(({ address }) => guard.isAllowedAddress(address))) {
    throw new RefusedError('its name leads to an address that is not public');
  }
  if (addresses.length === 0) {
    throw new Error('its name has no address');
  }
  return addresses;
}

/** In place of the name server: what was checked, whatever the name leads to by now. */
function pinnedTo(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    if (options.all) {
      callback(null, addresses);
    } else {
      const [{ address, family }] = addresses;
      callback(null, address, family);
    }
  };
}

function reasonOf(error: unknown): string {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (
    name === 'TimeoutError' ||
    (error as { cause?: Error }).cause?.name === 'TimeoutError'
  ) {
    return 'no answer in time';
  }
  return code ?? message;
}
