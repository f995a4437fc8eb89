import type { ActionWords } from './messages.ts';

/** The words of the tools that only operators use. Loaded with them, by {@link loadOperatorTexts}. */
export interface OperatorTexts {
  readonly proxy: {
    readonly heading: (account: string) => string;
    readonly sentence: string;
    /** Names the choice among `ways`. */
    readonly way: string;
    readonly ways: Readonly<Record<'none' | 'country' | 'own', string>>;
    readonly country: string;
    readonly protocol: string;
    readonly host: string;
    readonly port: string;
    readonly username: string;
    readonly password: string;
    readonly passwordHint: string;
    readonly save: ActionWords;
    readonly saving: string;
    readonly saved: string;
    readonly cancel: string;
  };
  readonly connect: {
    readonly heading: (owner: string) => string;
    /** Names the choice among `hows`. */
    readonly how: string;
    readonly hows: Readonly<Record<'quick' | 'shared', { readonly label: string; readonly hint: string }>>;
    readonly service: string;
    readonly anyService: string;
    readonly settings: string;
    readonly parts: string;
    readonly methods: string;
    readonly methodNames: Readonly<Record<'credentials' | 'cookies', string>>;
    readonly scopes: string;
    readonly scopesHint: string;
    readonly openSignIn: string;
    readonly connected: (owner: string) => string;
  };
  readonly restart: {
    readonly running: string;
    readonly done: string;
  };
  readonly failures: {
    readonly forbidden: string;
    /** The server refused what was entered; its own words follow. */
    readonly refused: string;
    readonly other: string;
  };
}

/** What a host replaces of them. */
export type OperatorTextsOverride = {
  readonly [Group in keyof OperatorTexts]?: Partial<OperatorTexts[Group]>;
};
