import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';

/** How long typing must rest before the list is asked for, in milliseconds. */
const TYPING_REST = 300;

export interface SearchFieldProps {
  label: string;
  /** What can be searched for. */
  hint: string;
  value: string;
  onSearch: (text: string) => void;
}

/** A search that waits for the typing to rest, and follows when the address changes. */
export function SearchField(props: SearchFieldProps) {
  const { value, label, hint } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);

  const onSearch = useRef(props.onSearch);
  onSearch.current = props.onSearch;
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onSearch.current(text), TYPING_REST);
    return () => clearTimeout(timer);
  }, [text, value]);

  return (
    <TextField
      type="search"
      size="small"
      label={label}
      placeholder={hint}
      value={text}
      onChange={event => setText(event.target.value)}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 280px' } }}
    />
  );
}
