import {
  useCondition,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SidePanel } from '../SidePanel';
import { SkeletonTable } from '../SkeletonTable';
import { FaultStory } from './FaultStory';

export interface FaultPanelProps {
  identity: string;
  /** The fault that is open. */
  number: number;
  /** The faults in the order in which they are shown. */
  ids: string[];
  onSelect: (id?: string) => void;
}

/** One fault, down to the frames it rests on. */
export function FaultPanel(props: FaultPanelProps) {
  const { identity, number, ids, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const detail = useCondition({ identity, number });
  const title = t('fault.panel', { number: String(number) });
  return (
    <SidePanel
      label={title}
      title={title}
      id={String(number)}
      ids={ids}
      labels={{ previous: t('fault.previous'), next: t('fault.next') }}
      onSelect={onSelect}
    >
      <Loaded
        query={detail}
        skeleton={<SkeletonTable label={t('fault.loading')} rows={4} />}
      >
        {data => (
          <FaultStory
            key={number}
            identity={identity}
            detail={data}
            onSelect={other => onSelect(String(other))}
          />
        )}
      </Loaded>
    </SidePanel>
  );
}
