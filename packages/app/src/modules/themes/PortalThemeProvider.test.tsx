import {
  appThemeApiRef,
  type AppThemeApi,
} from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PortalThemeProvider } from './PortalThemeProvider';

/** As much of the API as the provider uses. */
function themeApi() {
  const listeners = new Set<() => void>();
  let active: string | undefined = 'light';
  return {
    getActiveThemeId: () => active,
    setActiveThemeId: (id?: string) => {
      active = id;
      listeners.forEach(listener => listener());
    },
    activeThemeId$: () => ({
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return { unsubscribe: () => listeners.delete(listener) };
      },
    }),
  } as Partial<Record<keyof AppThemeApi, unknown>> as AppThemeApi;
}

describe('PortalThemeProvider', () => {
  it('keeps what is typed when the theme changes', async () => {
    const api = themeApi();
    render(
      <TestApiProvider apis={[[appThemeApiRef, api]]}>
        <PortalThemeProvider>
          <input aria-label="Comment" />
        </PortalThemeProvider>
      </TestApiProvider>,
    );
    expect(document.body).toHaveAttribute('data-theme-mode', 'light');
    await userEvent.type(screen.getByLabelText('Comment'), 'Fuse blew');
    act(() => api.setActiveThemeId('dark'));
    expect(document.body).toHaveAttribute('data-theme-mode', 'dark');
    expect(screen.getByLabelText('Comment')).toHaveValue('Fuse blew');
  });
});
