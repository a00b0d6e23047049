/** The first page of writes: asked once by all who ask. */
export const WRITES = { limit: 10 };
