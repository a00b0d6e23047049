import { Link } from '@backstage/core-components';

/** An address; what a browser cannot open is a text. */
export function Address({ url }: { url: string }) {
  return /^https?:/i.test(url) ? (
    <Link to={url}>{url}</Link>
  ) : (
    <span>{url}</span>
  );
}
