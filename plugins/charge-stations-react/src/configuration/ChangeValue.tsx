import type { ApiConfigurationChange } from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import { useTranslate } from '../useTranslate';
import { MemberList } from './MemberList';
import { ShownValue } from './ShownValue';
import { phasesOf, valueWords } from './valueWords';

export interface ChangeValueProps {
  change: ApiConfigurationChange;
  side: 'before' | 'after';
}

/** What one side has of a key: as text, phases by connector, and of lists what only this side has. */
export function ChangeValue({ change, side }: ChangeValueProps) {
  const t = useTranslate();
  const { text, kind } = valueWords(change, side, t);
  const { members, meaning } = change;
  const value = kind ? undefined : change[side]?.value;
  const phases = meaning?.type === 'phaseMap' ? phasesOf(value) : undefined;
  if (phases) {
    const other = side === 'before' ? change.after : change.before;
    return <Phases phases={phases} others={phasesOf(other?.value)} />;
  }
  return (
    <>
      <ShownValue text={text} kind={kind} />
      {kind !== 'hidden' && members && (
        <MemberList
          members={side === 'before' ? members.removed : members.added}
          is={side === 'before' ? 'removed' : 'added'}
        />
      )}
    </>
  );
}

/** A line for each connector; what the other side has otherwise has a sign. */
function Phases(props: {
  phases: Map<string, string>;
  others?: Map<string, string>;
}) {
  const { phases, others } = props;
  const t = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {[...phases].map(([connector, rotation]) => {
        const differs =
          others !== undefined &&
          others.get(connector)?.toLowerCase() !== rotation.toLowerCase();
        return (
          <Box
            component="li"
            key={connector}
            sx={differs ? { fontWeight: 'bold' } : undefined}
          >
            {t('configuration.value.connector', { number: connector })}:{' '}
            <Box component="span" sx={{ fontFamily: 'monospace' }}>
              {rotation}
            </Box>
            {differs && ' ≠'}
          </Box>
        );
      })}
    </Box>
  );
}
