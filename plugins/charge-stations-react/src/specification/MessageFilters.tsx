import type { SpecificationDefinition } from '@forecourt/plugin-charge-stations-common';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslate } from '../useTranslate';
import { choicesOf, type MessageView } from './messageView';

/** The toolbar above the messages of a specification. */
export function MessageFilters(props: {
  messages: SpecificationDefinition['messages'];
  view: MessageView;
  onView: (changes: Partial<MessageView>) => void;
}) {
  const { messages, view, onView } = props;
  const t = useTranslate();
  const { groups, senders } = choicesOf(messages);
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1}
      role="search"
      aria-label={t('specification.filters')}
    >
      <TextField
        type="search"
        size="small"
        label={t('specification.search')}
        placeholder={t('specification.searchHint')}
        value={view.search}
        onChange={({ target }) => onView({ search: target.value })}
        sx={{ flex: { xs: '1 1 100%', sm: '0 1 280px' } }}
      />
      <Choice
        label={t('specification.group')}
        value={view.group}
        choices={groups}
        onChoice={group => onView({ group })}
      />
      <Choice
        label={t('specification.sender')}
        value={view.sender}
        choices={senders}
        onChoice={sender => onView({ sender })}
      />
    </Stack>
  );
}

function Choice(props: {
  label: string;
  value: string;
  choices: string[];
  onChoice: (value: string) => void;
}) {
  const { label, value, choices, onChoice } = props;
  const t = useTranslate();
  if (choices.length < 2) {
    return null;
  }
  return (
    <TextField
      select
      size="small"
      label={label}
      // One that an address names and that there is not is nothing to choose.
      value={choices.includes(value) ? value : ''}
      onChange={({ target }) => onChoice(target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      sx={{ minWidth: 180 }}
    >
      <MenuItem value="">{t('specification.any')}</MenuItem>
      {choices.map(choice => (
        <MenuItem key={choice} value={choice}>
          {choice}
        </MenuItem>
      ))}
    </TextField>
  );
}
