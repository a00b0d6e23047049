import Box from '@mui/material/Box';
import { useTranslate } from '../useTranslate';
import { useTones } from '../vocabulary/useTone';

export interface MemberListProps {
  members: string[];
  is: 'added' | 'removed';
}

/** Members of a list that one side only has, each with a sign. */
export function MemberList({ members, is }: MemberListProps) {
  const t = useTranslate();
  const { fill } = useTones()[is === 'added' ? 'green' : 'red'];
  return members.length === 0 ? null : (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {members.map(member => (
        <Box
          component="li"
          key={member}
          aria-label={t(
            is === 'added'
              ? 'configuration.value.memberAdded'
              : 'configuration.value.memberRemoved',
            { member },
          )}
          sx={{ color: fill, fontFamily: 'monospace' }}
        >
          {is === 'added' ? '+' : '−'} {member}
        </Box>
      ))}
    </Box>
  );
}
