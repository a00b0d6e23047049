import { compatWrapper } from '@backstage/core-compat-api';
import type { ComponentType } from 'react';

/** Gives a component of the new frontend system what it expects, inside an app of the old one. */
export function inLegacyApp(Component: ComponentType) {
  return function LegacyCompatible() {
    return compatWrapper(<Component />);
  };
}
