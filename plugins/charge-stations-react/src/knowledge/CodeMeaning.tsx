import type { ApiCodeExplanation } from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from '../useTranslate';
import { CodeLink } from './CodeLink';
import { codeFacts } from './codeFacts';
import { SpecificationLink } from './SpecificationLink';
import { UnverifiedBadge } from './UnverifiedBadge';

/** @public */
export interface CodeMeaningProps {
  explanation: ApiCodeExplanation;
}

/**
 * What a code means, how it clears and who can end it, with the documents that say so. What nobody has seen confirmed
 * is marked.
 *
 * @public
 */
export function CodeMeaning({ explanation }: CodeMeaningProps) {
  const t = useTranslate();
  const { isKnown, isVerified, references, standard, title } = explanation;
  const facts = codeFacts(explanation, t);
  return (
    <Stack gap={1}>
      {!isKnown && (
        <Typography variant="body2">{t('knowledge.unexplained')}</Typography>
      )}
      {!isVerified && (
        <div>
          <UnverifiedBadge />
        </div>
      )}
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          columnGap: 2,
          rowGap: 0.75,
          alignItems: 'baseline',
        }}
      >
        {facts.map(({ name, value, isUnverified }) => (
          <Fact key={name} name={name}>
            {value} {isUnverified && <UnverifiedBadge />}
          </Fact>
        ))}
        {references.length > 0 && (
          <Fact name={t('knowledge.facts.specifications')}>
            <Stack>
              {references.map(reference => (
                <SpecificationLink
                  key={reference.words}
                  reference={reference}
                  subject={title}
                />
              ))}
            </Stack>
          </Fact>
        )}
      </Box>
      {standard && (
        <>
          <Typography variant="body2">
            <CodeLink fault={{ code: standard.code }}>
              {t('knowledge.facts.standard', { code: standard.title })}
            </CodeLink>
          </Typography>
          <CodeMeaning explanation={standard} />
        </>
      )}
    </Stack>
  );
}

function Fact(props: { name: string; children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'contents' }}>
      <Typography variant="body2" component="dt" color="text.secondary">
        {props.name}
      </Typography>
      <Typography
        variant="body2"
        component="dd"
        sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {props.children}
      </Typography>
    </Box>
  );
}
