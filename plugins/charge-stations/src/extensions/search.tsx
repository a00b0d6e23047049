import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { KNOWLEDGE_DOCUMENT_TYPE } from '@forecourt/plugin-charge-stations-common';
import MenuBookIcon from '@mui/icons-material/MenuBook';
import { mayReadStations } from './stationEntity';

/** Codes, keys, runbooks and specifications among the results of the portal's search. */
export const knowledgeResult = SearchResultListItemBlueprint.make({
  name: 'knowledge',
  params: {
    icon: <MenuBookIcon />,
    predicate: ({ type }) => type === KNOWLEDGE_DOCUMENT_TYPE,
    component: () =>
      import('../components/KnowledgeResult').then(
        ({ KnowledgeResult }) => KnowledgeResult,
      ),
  },
});

/** Shows them alone. */
export const knowledgeResultType = SearchFilterResultTypeBlueprint.make({
  name: 'knowledge',
  if: mayReadStations,
  params: {
    value: KNOWLEDGE_DOCUMENT_TYPE,
    name: 'Charge station knowledge',
    icon: <MenuBookIcon />,
  },
});
