import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { themes, UnifiedThemeProvider } from '@backstage/theme';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useSyncExternalStore, type ReactNode } from 'react';

/**
 * Gives both themes. Backstage's own have a provider each, so a change of theme, at dusk for example, draws the whole
 * portal anew: open dialogs close and what somebody has typed is lost. With one provider for both, React keeps it all.
 */
export function PortalThemeProvider({ children }: { children: ReactNode }) {
  const chosen = useChosenTheme();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', {
    noSsr: true,
  });
  const isDark = chosen === undefined ? prefersDark : chosen === 'dark';
  return (
    <UnifiedThemeProvider theme={isDark ? themes.dark : themes.light}>
      {children}
    </UnifiedThemeProvider>
  );
}

/** The theme that somebody chose in the settings; without one the system's counts. */
function useChosenTheme(): string | undefined {
  const api = useApi(appThemeApiRef);
  return useSyncExternalStore(
    onChange => {
      const subscription = api.activeThemeId$().subscribe(onChange);
      return () => subscription.unsubscribe();
    },
    () => api.getActiveThemeId(),
  );
}
