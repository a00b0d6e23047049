import { useTheme } from '@mui/material/styles';
import { TONES, type Tone, type ToneMode, type ToneName } from './tones';

/**
 * The tones of the theme in use.
 *
 * @public
 */
export function useTones(): Record<ToneName, Tone> & { mode: ToneMode } {
  const mode = useTheme().palette.mode;
  return { ...TONES[mode], mode };
}
