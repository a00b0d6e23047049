import {
  CodeMeaning,
  knowledgePath,
  useCodeExplanation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyLinkButton } from '../CopyLinkButton';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { severityWords } from './severityWords';
import { VariantsTable } from './VariantsTable';

/** One code with all that is known of it, whatever the station. */
export function CodePage({ code }: { code: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const explanation = useCodeExplanation(code);
  return (
    <>
      <Link component={RouterLink} variant="body2" to={knowledgePath('codes')}>
        {t('knowledge.code.back')}
      </Link>
      <Loaded
        query={explanation}
        skeleton={<SkeletonTable label={t('knowledge.loading')} rows={4} />}
      >
        {data => (
          <Stack gap={2} sx={{ maxWidth: 900 }}>
            <div>
              <Stack direction="row" alignItems="center" gap={1}>
                <Typography variant="h5" component="h2">
                  {data.title}
                </Typography>
                <CopyLinkButton />
              </Stack>
              <Typography variant="body2" color="text.secondary">
                {[
                  data.taxonomy.title,
                  data.code,
                  data.isKnown && severityWords(data, t),
                  data.aliases.length > 0 &&
                    t('knowledge.code.aliases', {
                      names: data.aliases.join(', '),
                    }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </div>
            <CodeMeaning explanation={data} />
            {data.variants.length > 0 && (
              <VariantsTable variants={data.variants} />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}
