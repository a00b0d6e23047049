import { defaultDataDirectory } from './dataDirectory';

describe('data belongs to', () => {
  it.each([
    ['the checkout, for repo start', '/forecourt/packages/backend'],
    ['the unpacked bundle', '/forecourt'],
  ])('%s', (_, workingDirectory) => {
    expect(defaultDataDirectory(workingDirectory)).toBe('/forecourt/.data');
  });
});
