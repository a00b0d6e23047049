import { Knowledge } from '../schema';

/**
 * The status of an EVSE in OCPI that a state is; undefined where no pack maps it. The lifecycle of the entity goes
 * before an open condition, and that before the status.
 *
 * @public
 */
export function ocpiStatusOf(
  { ocpi }: Pick<Knowledge, 'ocpi'>,
  state: {
    /** Of OCPP, of any version. */
    status?: string;
    /** Codes of the conditions that are open. */
    conditions?: readonly string[];
    /** `spec.lifecycle` of the entity. */
    lifecycle?: string;
  },
): string | undefined {
  const { statuses, conditions, lifecycles } = ocpi?.from ?? {};
  const condition = state.conditions?.find(code => conditions?.[code]);
  const mapping =
    lifecycles?.[state.lifecycle ?? ''] ??
    conditions?.[condition ?? ''] ??
    statuses?.[state.status ?? ''];
  return mapping?.status;
}
