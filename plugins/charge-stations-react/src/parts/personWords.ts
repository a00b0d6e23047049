/**
 * Who did something, where only text can stand: of an entity its name, of a service what it is called.
 *
 * @public
 */
export function personWords(name: string): string {
  return /^(user|group):/i.test(name)
    ? name.slice(name.lastIndexOf('/') + 1)
    : name;
}
