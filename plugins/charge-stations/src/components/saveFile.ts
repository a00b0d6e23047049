/** A module of its own, so that tests of pages can take its place. */
export { saveData, saveFile } from '@forecourt/plugin-charge-stations-react';
