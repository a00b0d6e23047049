import { InputError } from '@backstage/errors';
import { Protocol, WriteOutcome, WriteStep } from '../../model';
import { variableOf } from '../variableOf';

/**
 * The call that writes one value: ChangeConfiguration (OCPP 1.6 edition 2, section 5.3) or SetVariables (OCPP 2.0.1
 * part 2, use case B05). One value a call, so that each has an answer of its own.
 *
 * @throws InputError for a key that the version cannot have.
 */
export function writeCall(
  { key, attribute, to }: WriteStep,
  protocol: Protocol,
): { action: string; payload: Record<string, unknown> } {
  if (protocol === 'ocpp1.6') {
    return { action: 'ChangeConfiguration', payload: { key, value: to } };
  }
  const variable = variableOf(key);
  if (!variable) {
    throw new InputError(
      `"${key}" is not written as Component/Variable, which OCPP 2.x needs`,
    );
  }
  const setting = {
    ...variable,
    ...(attribute && { attributeType: attribute }),
    attributeValue: to,
  };
  return { action: 'SetVariables', payload: { setVariableData: [setting] } };
}

/** Reads the answer to {@link writeCall}: ConfigurationStatus (OCPP 1.6, section 7.22), SetVariableStatusEnumType (2.x). */
export function readWriteAnswer(
  outcome:
    | { result: 'ok'; payload: unknown }
    | { result: 'error'; code: string },
): WriteOutcome {
  if (outcome.result === 'error') {
    return { outcome: 'rejected', status: outcome.code };
  }
  const { status, setVariableResult } = Object(outcome.payload);
  const result = Object(
    Array.isArray(setVariableResult) ? setVariableResult[0] : undefined,
  );
  const word: unknown = status ?? result.attributeStatus;
  if (typeof word !== 'string') {
    return { outcome: 'unclear' };
  }
  switch (word) {
    case 'Accepted':
      return { outcome: 'accepted' };
    case 'RebootRequired':
      return { outcome: 'rebootRequired' };
    default: {
      const { reasonCode, additionalInfo } = Object(result.attributeStatusInfo);
      const info = [reasonCode, additionalInfo]
        .filter(text => typeof text === 'string' && text !== '')
        .join(': ');
      return { outcome: 'rejected', status: word, ...(info && { info }) };
    }
  }
}
