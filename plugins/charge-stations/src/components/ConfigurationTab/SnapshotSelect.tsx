import type {
  ApiConfigurationSide,
  ApiConfigurationSnapshot,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  snapshotWhy,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { chargeStationsTranslationRef } from '../../translation';
import { isKnown } from './comparedQuery';

export interface SnapshotSelectProps {
  label: string;
  /** What it is called where none is chosen. */
  newest: string;
  snapshots: ApiConfigurationSnapshot[];
  /** The side that the choice turned out to be, whose snapshots need not be in the list. */
  chosen?: ApiConfigurationSide;
  /** The id of a snapshot, or a time. */
  value?: string;
  onChange: (value: string | undefined) => void;
}

/** A snapshot by its time and why it was taken; a failed one cannot be chosen, and says why. */
export function SnapshotSelect(props: SnapshotSelectProps) {
  const { label, newest, snapshots, chosen, value, onChange } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const isListed = snapshots.some(({ id }) => id === value);
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      sx={{ minWidth: 180, maxWidth: 360 }}
    >
      <MenuItem value="">{newest}</MenuItem>
      {value !== undefined && !isListed && (
        <MenuItem value={value}>{nameOfOther(value)}</MenuItem>
      )}
      {snapshots.map(snapshot => (
        <MenuItem
          key={snapshot.id}
          value={snapshot.id}
          disabled={!isKnown(snapshot)}
        >
          {nameOf(snapshot)}
        </MenuItem>
      ))}
    </TextField>
  );

  function nameOf(snapshot: ApiConfigurationSnapshot) {
    const { takenAt, completeness, problem } = snapshot;
    const option = t('configuration.pick.option', {
      time: formatTime(takenAt, { style: 'short' }),
      why: snapshotWhy(snapshot, words),
    });
    switch (completeness) {
      case 'failed':
        return t('configuration.pick.failed', {
          option,
          problem: problem ?? t('configuration.pick.failedUnknown'),
        });
      case 'partial':
        return t('configuration.pick.partial', { option });
      default:
        return option;
    }
  }

  /** A time of its own, or a snapshot older than those that are listed. */
  function nameOfOther(other: string) {
    const known = [chosen?.snapshot, ...(chosen?.later ?? [])].find(
      snapshot => snapshot?.id === other,
    );
    if (known) {
      return nameOf(known);
    }
    return Number.isNaN(Date.parse(other))
      ? other
      : formatTime(other, { style: 'short' });
  }
}
