import { Link } from '@backstage/core-components';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { KnowledgeDocument } from '@forecourt/plugin-charge-stations-common';
import {
  ExplainedChip,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Chip from '@mui/material/Chip';
import ListItemIcon from '@mui/material/ListItemIcon';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

export interface KnowledgeResultProps {
  result?: SearchDocument;
  icon?: JSX.Element;
  highlight?: ResultHighlight;
}

/** What is known of charge stations, as a result of the portal's search: its kind, its name, of whom it is and what it means. */
export function KnowledgeResult(props: KnowledgeResultProps) {
  const { icon, highlight } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const result = props.result as KnowledgeDocument | undefined;
  if (!result) {
    return null;
  }
  const { title, location, kind, family, meaning, isVerified } = result;
  const name = highlight?.fields.title;
  return (
    <Stack direction="row" sx={{ width: '100%', py: 0.5 }}>
      {icon && <ListItemIcon sx={{ pt: 0.5 }}>{icon}</ListItemIcon>}
      <Stack gap={0.5} sx={{ minWidth: 0 }}>
        <Stack
          direction="row"
          flexWrap="wrap"
          columnGap={1}
          alignItems="center"
        >
          <Typography variant="h6" component="h3">
            <Link noTrack to={location}>
              {name ? (
                <HighlightedSearchResultText
                  text={name}
                  preTag={highlight.preTag}
                  postTag={highlight.postTag}
                />
              ) : (
                title
              )}
            </Link>
          </Typography>
          <Chip size="small" label={t(`search.kind.${kind}`)} sx={{ m: 0 }} />
          {!isVerified && (
            <ExplainedChip
              label={t('search.unverified')}
              help={t('search.unverifiedHelp')}
            />
          )}
        </Stack>
        {family && (
          <Typography variant="caption" color="text.secondary">
            {family}
          </Typography>
        )}
        {meaning && <Typography variant="body2">{meaning}</Typography>}
      </Stack>
    </Stack>
  );
}
