/** A link to the wizard, or what its making failed with. */
export type MadeLink = { readonly url: string } | { readonly url: null; readonly failure: string };

/** What a link is for: a new account of a provider, or an account of the world. */
export type LinkPurpose = { readonly provider: string } | { readonly accountId: string };

/** The hosted wizard of one generation, as app and person use it. Outcomes are `account linked`, or why not. */
export interface Wizard {
  createLink(purpose: LinkPurpose, lifeMs: number): Promise<MadeLink>;
  /** Opens the link that was made last. */
  openLast(): Promise<string>;
  /** Presses a button of the wizard. */
  decide(link: string, fields: Readonly<Record<string, string>>): Promise<string>;
}

/** Where the wizard sends people back to; nobody is asked for it. */
export const RETURN_URI = 'https://app.invalid/return';
