import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { OverviewSlot } from '../components/OverviewSlot';
import { mayReadStations } from './stationEntity';

type CardParams = Extract<
  Parameters<typeof EntityCardBlueprint.make>[0]['params'],
  { loader: unknown }
>;

export interface OverviewCardOptions
  extends Required<Pick<CardParams, 'filter' | 'loader'>> {
  name: string;
  /** Twelfths of the overview's width. */
  columns: number;
}

/** A card in a slot by which the overview's layout places it before those of others. */
export function overviewCard(options: OverviewCardOptions) {
  const { name, filter, columns, loader } = options;
  return EntityCardBlueprint.makeWithOverrides({
    name,
    if: mayReadStations,
    factory(originalFactory) {
      const card = originalFactory({ filter, type: 'content', loader });
      const { id } = coreExtensionData.reactElement;
      return [
        ...[...card].filter(output => output.id !== id),
        coreExtensionData.reactElement(
          <OverviewSlot columns={columns}>
            {card.get(coreExtensionData.reactElement)}
          </OverviewSlot>,
        ),
      ];
    },
  });
}
