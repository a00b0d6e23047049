import {
  list,
  readEntities,
  readTargets,
  readText,
} from './__testUtils__/repositoryFiles';

const folders = ['packages', 'plugins'].flatMap(parent =>
  list(parent).map(name => `${parent}/${name}`),
);

it('the root catalog-info.yaml lists every package', () => {
  expect(readTargets('catalog-info.yaml').sort()).toEqual(
    folders.map(folder => `${folder}/catalog-info.yaml`).sort(),
  );
});

it.each(folders)('%s describes itself as its package.json does', folder => {
  const { name, backstage } = JSON.parse(readText(`${folder}/package.json`));
  expect(readEntities(`${folder}/catalog-info.yaml`)).toEqual([
    expect.objectContaining({
      kind: 'Component',
      metadata: expect.objectContaining({ title: name }),
      spec: expect.objectContaining({
        type: `backstage-${backstage.role}`,
        owner: 'maintainers',
        system: 'forecourt',
      }),
    }),
  ]);
});
