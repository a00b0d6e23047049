import { Protocol } from '../model';
import { errorCodes, RpcFault } from '../rpc';

/** What each refusal means, in own words (OCPP-J 1.6 §4.2.3, 2.x part 4 §4.3). */
const MEANINGS: Readonly<Record<RpcFault, string>> = {
  notImplemented: 'The receiver does not know the action',
  notSupported: 'The receiver knows the action and does not do it',
  internalError: 'Something went wrong within the receiver',
  protocolError:
    'The message is incomplete, or comes at a time when it may not',
  securityError: 'The receiver sees its security at risk',
  formation: 'The message is not built as its action wants it',
  property: 'A field has a value that is not allowed',
  occurrence: 'A field is missing, or there too often',
  type: 'A field has the wrong type',
  messageType: 'The version has no such type of message',
  unreadable: 'The message cannot be read as one',
  generic: 'Anything else',
};

/** What a code of CALLERROR means, and whether the version spells it so; undefined where no version has it. */
export function rpcErrorOf(
  code: string,
  protocol: Protocol,
): { meaning: string; isOfVersion: boolean } | undefined {
  const versions = Object.entries(errorCodes) as Array<
    [Protocol, Record<RpcFault, string>]
  >;
  const spelled = versions.flatMap(([version, codes]) =>
    (Object.entries(codes) as Array<[RpcFault, string]>)
      .filter(([, name]) => name === code)
      .map(([fault]) => ({ version, fault })),
  );
  const [first] = spelled;
  return (
    first && {
      meaning: MEANINGS[first.fault],
      isOfVersion: spelled.some(({ version }) => version === protocol),
    }
  );
}
