import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import { useTranslate } from '../useTranslate';

/** @public */
export interface MessageLinkProps {
  /** The action, as the wire has it; 2.x may have it signed. */
  action: string;
  /** The subprotocol that was spoken, such as `ocpp1.6`. */
  protocol: string;
}

/**
 * The name of a message, leading to what it is for among the messages of its version; a name alone where the version is
 * not known.
 *
 * @public
 */
export function MessageLink({ action, protocol }: MessageLinkProps) {
  const t = useTranslate();
  const entityPath = useRouteRef(entityRouteRef);
  const version = ocppVersionOfProtocol(protocol);
  if (!version) {
    return <>{action}</>;
  }
  const path = entityPath({
    kind: 'api',
    namespace: 'default',
    name: `ocpp-${version}`,
  });
  const name = action.replace(/-Signed$/, '');
  return (
    <Link
      to={`${path}/definition?message=${encodeURIComponent(name)}`}
      title={t('specification.messageOf', { version })}
    >
      {action}
    </Link>
  );
}
