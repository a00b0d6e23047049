import { PageBody } from '../PageBody';
import { StationList } from './StationList';

/** All stations. */
export function StationsPage() {
  return (
    <PageBody page="registered">
      <StationList />
    </PageBody>
  );
}
