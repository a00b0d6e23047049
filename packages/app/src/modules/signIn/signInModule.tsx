import { ProxiedSignInPage, SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  createFrontendModule,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import type { ComponentProps } from 'react';

type Props = Pick<ComponentProps<typeof SignInPage>, 'onSignInSuccess'>;

/**
 * On one's own machine everybody is a guest at once. With `auth.environment: production` there are no
 * guests: put your provider here (https://backstage.io/docs/auth/), for example
 * `provider={{ id: 'github-auth-provider', … }}`.
 */
function PortalSignInPage(props: Props) {
  const environment =
    useApi(configApiRef).getOptionalString('auth.environment');
  if (environment === 'production') {
    return (
      <SignInPage
        {...props}
        providers={[]}
        title="Sign in to Forecourt"
        titleComponent="No sign-in provider is set up yet. Add one in packages/app/src/modules/signIn."
      />
    );
  }
  return <ProxiedSignInPage {...props} provider="guest" />;
}

export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => PortalSignInPage },
    }),
  ],
});
