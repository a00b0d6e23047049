import path from 'node:path';

/**
 * Where data is kept unless FORECOURT_DATA_DIR says: `.data` of the checkout or the unpacked bundle.
 * `backstage-cli repo start` runs the backend two folders deeper.
 */
export function defaultDataDirectory(workingDirectory: string): string {
  const inPackage = workingDirectory.endsWith(path.join('packages', 'backend'));
  return path.resolve(workingDirectory, inPackage ? '../..' : '.', '.data');
}
