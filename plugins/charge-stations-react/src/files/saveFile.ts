/**
 * Hands a text to the browser as a file to save.
 *
 * @public
 */
export function saveFile(file: {
  name: string;
  text: string;
  type: string;
}): void {
  const { name, text, type } = file;
  saveData({ name, data: new Blob([text], { type }) });
}

/**
 * The same for what is no text.
 *
 * @public
 */
export function saveData(file: { name: string; data: Blob }): void {
  const url = URL.createObjectURL(file.data);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}
