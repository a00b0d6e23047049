import {
  formatTime,
  timeZoneLabel,
  type TimeWindow,
  type MessagesOf,
} from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../../translation';
import { saveData } from '../../saveFile';
import { fileName } from './files';
import { pngOf } from './picture';

/** Saves the timeline as it is drawn, with what it is of, the zone and when it was made written into it. */
export async function savePicture(options: {
  svg: SVGSVGElement;
  identity: string;
  window: TimeWindow;
  background: string;
  t: MessagesOf<typeof chargeStationsTranslationRef.T>;
}): Promise<void> {
  const { svg, identity, window, background, t } = options;
  const data = await pngOf({
    svg,
    background,
    lines: [
      t('export.title', { station: identity }),
      t('export.of', {
        from: formatTime(window.from),
        to: formatTime(window.to),
        zone: timeZoneLabel(window.to),
        made: formatTime(Date.now()),
      }),
    ],
  });
  saveData({
    name: fileName({ identity, window, what: 'timeline.png' }),
    data,
  });
}
