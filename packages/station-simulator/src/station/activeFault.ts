import { FaultBody } from '../scenario/bodies';
import { ActiveFault } from './Station';

/** The part of a step that the connector remembers. */
export function activeFault(
  body: Pick<FaultBody, 'errorCode' | 'blocking'> & Partial<FaultBody>,
): ActiveFault {
  const { errorCode, blocking, info, vendorId, vendorErrorCode, timestamp } =
    body;
  const {
    component,
    instance,
    variable,
    level,
    severity,
    symptoms = [],
  } = body;
  const problem = { component, instance, variable, level, severity };
  return {
    errorCode,
    blocking,
    info,
    vendorId,
    vendorErrorCode,
    timestamp,
    problem,
    symptoms,
  };
}
