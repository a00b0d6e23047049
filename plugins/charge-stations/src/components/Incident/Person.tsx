import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A user or group of the catalog as a link; a service by its name. */
export function Person({ name }: { name: string }) {
  const isEntity = /^(user|group):/i.test(name);
  return isEntity ? (
    <EntityRefLink entityRef={name} hideIcon />
  ) : (
    <span>{name}</span>
  );
}
