import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { CatalogWarnings } from './CatalogWarnings';

/**
 * Two columns in which a card is half a row wide unless it asks for more. The station's
 * own cards place themselves first (see `StationCard`); others follow as the catalog
 * orders them, those about the entity before those with more content.
 */
export function StationOverviewLayout(props: EntityContentLayoutProps) {
  const about = props.cards.filter(card => card.type === 'info');
  const content = props.cards.filter(card => card.type !== 'info');
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
        {[...about, ...content].map((card, index) => (
          <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
        ))}
      </Box>
    </>
  );
}
