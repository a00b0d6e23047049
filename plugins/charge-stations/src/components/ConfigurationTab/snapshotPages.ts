/** The first page of snapshots, which the pickers choose from and the list begins with: asked once for both. */
export const SNAPSHOTS = { limit: 50 };

/** The newest of those with which something changed; the first that there is counts among them. */
export const CHANGES = { changed: 'only', limit: 2 } as const;
