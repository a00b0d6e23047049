import { Link } from '@backstage/core-components';
import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import { messagePath } from '../knowledge/paths';
import { useTranslate } from '../useTranslate';

/** @public */
export interface MessageLinkProps {
  /** The action, as the wire has it; 2.x may have it signed. */
  action: string;
  /** The subprotocol that was spoken, such as `ocpp1.6`. */
  protocol: string;
  /** Among words, from which colour alone would not tell it. */
  isInText?: boolean;
}

/**
 * The name of a message, leading to what it is for; a name alone where the version is not known.
 *
 * @public
 */
export function MessageLink(props: MessageLinkProps) {
  const { action, protocol, isInText = false } = props;
  const t = useTranslate();
  const version = ocppVersionOfProtocol(protocol);
  if (!version) {
    return <>{action}</>;
  }
  const name = action.replace(/-Signed$/, '');
  return (
    <Link
      to={messagePath({ specification: `ocpp-${version}`, name })}
      title={t('specification.messageOf', { version })}
      underline={isInText ? 'always' : 'hover'}
    >
      {action}
    </Link>
  );
}
