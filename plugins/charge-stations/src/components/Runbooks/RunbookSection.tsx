import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import { useRunbookOfCondition } from '@forecourt/plugin-charge-stations-react';
import { RunbookView } from './RunbookView';

/** What to do about a fault. */
export function RunbookSection(props: {
  identity: string;
  fault: Pick<
    ApiCondition,
    'number' | 'code' | 'errorCode' | 'vendorErrorCode' | 'info'
  >;
}) {
  const { identity, fault } = props;
  const query = useRunbookOfCondition({
    identity,
    number: fault.number,
    revision: runbookRevision(fault),
  });
  return <RunbookView code={fault.code} query={query} />;
}

/** What the choice rests on and a later report changes. */
export function runbookRevision(
  fault: Pick<ApiCondition, 'code' | 'errorCode' | 'vendorErrorCode' | 'info'>,
): string {
  const { code, errorCode, vendorErrorCode, info } = fault;
  return JSON.stringify([code, errorCode, vendorErrorCode, info]);
}
