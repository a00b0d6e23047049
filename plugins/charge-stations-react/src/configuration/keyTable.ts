/** The look of a table of keys by group. Cells are plain and styled from here, so that hundreds of keys can be shown. */
export const KEY_TABLE = {
  width: '100%',
  minWidth: 720,
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  typography: 'body2',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'normal',
    px: 1,
    py: 0.5,
    overflowWrap: 'anywhere',
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& thead th': { color: 'text.secondary', borderBottomWidth: 2 },
  '& th[scope=rowgroup]': { backgroundColor: 'action.hover', pt: 1 },
  '& th[scope=rowgroup] > span:first-of-type': { fontWeight: 'bold', mr: 2 },
  '& th[scope=rowgroup] > span:last-of-type': { color: 'text.secondary' },
} as const;
