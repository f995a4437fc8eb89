/** What a call is rejected with when its connection breaks: the type that `fetch` uses for it everywhere. */
export class BrokenConnection extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}
