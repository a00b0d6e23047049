import {
  knowledgePath,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useLocation } from 'react-router-dom';
import { chargeStationsTranslationRef } from '../../translation';

const PARTS = ['codes', 'messages', 'specifications', 'statuses'] as const;

/** The ways to codes, messages, specifications and statuses. */
export function KnowledgeParts() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { pathname } = useLocation();
  const present =
    PARTS.find(part => pathname.startsWith(knowledgePath(part))) ?? 'codes';
  return (
    <Tabs
      component="nav"
      value={present}
      aria-label={t('knowledge.parts')}
      sx={{ minHeight: 36 }}
    >
      {PARTS.map(part => (
        <Tab
          key={part}
          value={part}
          component={Link}
          to={knowledgePath(part)}
          label={t(`knowledge.${part}`)}
          sx={{ textTransform: 'none', minHeight: 36, py: 0.5 }}
        />
      ))}
    </Tabs>
  );
}
