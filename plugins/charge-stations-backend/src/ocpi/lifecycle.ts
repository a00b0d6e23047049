import { Millis, StationService } from '../model';
import { serviceTime } from '../model/serviceTime';
import { OcpiLifecycle } from './types';

/** Whether a station is there yet, and still: by its days in service, else by `spec.lifecycle` of its entity. */
export function lifecycleOf(
  options: { lifecycle: string | null; service: StationService },
  now: Millis,
): OcpiLifecycle | null {
  const { lifecycle, service } = options;
  const { from, to } = serviceTime(service);
  if (to !== null && to <= now) {
    return { value: 'removed', since: to };
  }
  if (from !== null && from > now) {
    return { value: 'planned', since: null };
  }
  return lifecycle === null ? null : { value: lifecycle, since: null };
}
