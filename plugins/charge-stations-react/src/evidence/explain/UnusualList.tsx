import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import type { ApiUnusualOfFrame } from '@forecourt/plugin-charge-stations-common';
import { RuleSeverity } from '../../chips/RuleSeverity';
import { SpecificationLink } from '../../knowledge/SpecificationLink';
import { useTranslate } from '../../useTranslate';

/** What is unusual about a frame, each with a mark, in words, and with where a specification says so. */
export function UnusualList({ unusual }: { unusual: ApiUnusualOfFrame[] }) {
  const t = useTranslate();
  if (unusual.length === 0) {
    return (
      <Typography variant="body2">{t('explain.nothingUnusual')}</Typography>
    );
  }
  return (
    <List dense disablePadding aria-label={t('explain.unusual')}>
      {unusual.map((item, index) => (
        <ListItem
          key={`${index} ${item.kind}`}
          disableGutters
          divider
          sx={{ display: 'block' }}
        >
          <Typography variant="body2" component="div" fontWeight="bold">
            <RuleSeverity severity={item.severity} />
          </Typography>
          {item.detail && (
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {item.path ? `${item.path}: ${item.detail}` : item.detail}
            </Typography>
          )}
          <Typography
            variant="body2"
            color={item.detail ? 'text.secondary' : undefined}
          >
            {item.sentence}
          </Typography>
          {item.reference && (
            <Typography variant="body2" component="div">
              <SpecificationLink reference={item.reference} />
            </Typography>
          )}
        </ListItem>
      ))}
    </List>
  );
}
