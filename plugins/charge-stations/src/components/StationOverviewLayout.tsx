import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { CatalogWarnings } from './CatalogWarnings';
import { OverviewSlot } from './OverviewSlot';

/**
 * Our own cards of a station, site or model first, for eyes and screen readers alike; then those about the
 * entity, then the rest. A card is half a row wide unless its slot says otherwise.
 */
export function StationOverviewLayout(props: EntityContentLayoutProps) {
  const cards = [...props.cards].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <>
      <CatalogWarnings />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'repeat(12, minmax(0, 1fr))',
          },
          gap: 3,
          '& > *': { gridColumn: { md: 'span 6' }, minWidth: 0 },
        }}
      >
        {cards.map((card, index) => (
          <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
        ))}
      </Box>
    </>
  );
}

function rankOf(card: EntityContentLayoutProps['cards'][number]): number {
  if (card.element.type === OverviewSlot) {
    return 0;
  }
  return card.type === 'info' ? 1 : 2;
}
