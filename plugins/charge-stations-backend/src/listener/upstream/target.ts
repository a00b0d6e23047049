import { UpstreamConfig } from './config';

/**
 * The request target at the upstream CSMS: its path, the last segment of the station's target as the station
 * wrote it, and both queries.
 */
export function upstreamTarget(options: {
  url: UpstreamConfig['url'];
  /** The target of the station's own request. */
  requestTarget: string;
}): string {
  const { url, requestTarget } = options;
  const [path] = requestTarget.split('?', 1);
  const query = requestTarget.slice(path.length + 1);
  const segment = path.slice(path.lastIndexOf('/') + 1);
  const queries = [url.search.slice(1), query].filter(part => part !== '');
  const search = queries.length > 0 ? `?${queries.join('&')}` : '';
  return `${url.pathname.replace(/\/$/, '')}/${segment}${search}`;
}
