/** Single values that belong to the whole installation. */
export interface MetaStore {
  /**
   * The secret that masked values are hashed with: 64 hexadecimal digits, made at the first call
   * and the same ever after, so that one idTag keeps one masked form.
   */
  maskingKey(): Promise<string>;
}
