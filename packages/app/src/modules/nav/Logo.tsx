import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** Bolt and name; the bolt alone while the sidebar is closed. */
export function Logo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Box
      sx={{
        height: 3 * sidebarConfig.logoHeight,
        display: 'flex',
        alignItems: 'center',
        pl: 2.75,
      }}
    >
      <Link to="/" underline="none" aria-label="Forecourt, first page">
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            color: '#7df3c1',
          }}
        >
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
            <path
              d="M18.5 4 8 18h6.2L12.6 28 24 13.4h-6.6z"
              fill="currentColor"
            />
          </svg>
          {isOpen && (
            <Typography
              component="span"
              sx={{ fontSize: 22, fontWeight: 600, color: '#fff' }}
            >
              Forecourt
            </Typography>
          )}
        </Box>
      </Link>
    </Box>
  );
}
