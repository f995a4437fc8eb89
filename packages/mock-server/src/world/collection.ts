/** Records of one kind by key. A map that tells of its changes; values are replaced, never changed in place. */
export class Collection<T> extends Map<string, T> {
  readonly #changed: () => void;

  constructor(changed: () => void) {
    super();
    this.#changed = changed;
  }

  override set(key: string, value: T): this {
    super.set(key, value);
    this.#changed();
    return this;
  }

  override delete(key: string): boolean {
    const had = super.delete(key);
    if (had) this.#changed();
    return had;
  }

  override clear(): void {
    super.clear();
    this.#changed();
  }
}
