import { MarkdownContent } from '@backstage/core-components';
import Box from '@mui/material/Box';
import { readersTimes } from './readersTimes';
import { deeperHeadings, runbookLink, type DocsAddress } from './runbookLinks';

/** The title above is a heading of the fourth level. */
const DEEPER = 3;

/** The text of a runbook: Markdown without HTML, which runbooks may not have. */
export function RunbookText(props: {
  text: string;
  docs?: { path: string; addressOf: DocsAddress };
}) {
  const { text, docs } = props;
  return (
    <Box
      sx={{
        overflowWrap: 'anywhere',
        '& h5, & h6': { fontSize: '0.9375rem', mt: 2, mb: 0.5 },
        '& p, & ul, & ol': { typography: 'body2', my: 0.75 },
        '& ul, & ol': { pl: 2.5 },
        '& li': { mb: 0.5 },
        '& table': { display: 'block', overflowX: 'auto' },
        // Colour alone would not tell them from the words around them.
        '& a': { textDecoration: 'underline' },
        '& code': { fontSize: '0.8125rem' },
      }}
    >
      <MarkdownContent
        content={deeperHeadings(readersTimes(text), DEEPER)}
        transformLinkUri={href => runbookLink(href, docs)}
      />
    </Box>
  );
}
