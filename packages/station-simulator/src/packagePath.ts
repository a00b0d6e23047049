import path from 'node:path';

/** A path inside this package, the same from source and from a build. */
export function packagePath(...parts: string[]): string {
  const root = path.dirname(
    require.resolve('@forecourt/station-simulator/package.json'),
  );
  return path.join(root, ...parts);
}
