import {
  ConditionChip,
  ErrorState,
  useStation,
  useStations,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import type { PopperProps } from '@mui/material/Popper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { chargeStationsTranslationRef } from '../../../translation';
import { candidates, type Candidate } from './relations';

const PAGE_SIZE = 50;
/** How long typing must rest before stations are asked for, in milliseconds. */
const TYPING_REST = 300;

interface CompareSearchProps {
  identity: string;
  compared: string[];
  onClose: () => void;
  onPick: (identity: string) => void;
}

/** The list is part of the dialog, not above it. */
function WithinDialog({ children }: PopperProps) {
  return <Box sx={{ mt: 1 }}>{children as ReactNode}</Box>;
}

/** Stations that have something in common with this one, and all others by search. */
export function CompareSearch(props: CompareSearchProps) {
  const { identity, compared, onClose, onPick } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [text, setText] = useState('');
  // The dialog was opened in order to type.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const search = useRested(text.trim());
  const own = useStation(identity).data;
  const ofSite = useStations({ site: own?.site, search, limit: PAGE_SIZE });
  const ofModel = useStations({ model: own?.model, search, limit: PAGE_SIZE });
  const any = useStations({ search, limit: PAGE_SIZE });
  const queries = [ofSite, ofModel, any];
  const error = queries.find(query => query.error && !query.data)?.error;
  const options = own
    ? candidates({
        own,
        stations: queries.flatMap(query => query.data?.items ?? []),
        compared,
        withOthers: Boolean(search),
      })
    : [];
  return (
    <Box sx={{ p: 2, width: 420, maxWidth: '100%' }}>
      {error && <ErrorState error={error} />}
      <Autocomplete<Candidate>
        open
        options={options}
        // The backend has filtered them.
        filterOptions={all => all}
        groupBy={({ relation }) => t(`compare.relation.${relation}`)}
        getOptionLabel={({ station }) => station.identity}
        isOptionEqualToValue={(one, other) =>
          one.station.identity === other.station.identity
        }
        loading={queries.some(query => query.loading)}
        loadingText={t('compare.searching')}
        noOptionsText={t('compare.none')}
        value={null}
        inputValue={text}
        onInputChange={(_event, value, reason) =>
          reason === 'input' && setText(value)
        }
        onChange={(_event, candidate) =>
          candidate && onPick(candidate.station.identity)
        }
        renderInput={parameters => (
          <TextField
            {...parameters}
            inputRef={input}
            size="small"
            label={t('compare.pick')}
            placeholder={t('compare.hint')}
          />
        )}
        renderOption={(attributes, { station }) => (
          <li {...attributes} key={station.identity}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2">{station.identity}</Typography>
              {station.title !== station.identity && (
                <Typography variant="caption" color="text.secondary">
                  {station.title}
                </Typography>
              )}
            </Box>
            <ConditionChip condition={station.condition} />
          </li>
        )}
        PopperComponent={WithinDialog}
        onClose={(_event, reason) => reason === 'escape' && onClose()}
      />
    </Box>
  );
}

/** A text once typing has rested. */
function useRested(text: string): string | undefined {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), TYPING_REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested || undefined;
}
