import type { OwnerRemedyId } from '../remediation/remedies.ts';
import type { DialogTexts } from './dialog-texts.ts';
import type { Messages, MessagesInPart, RemedyMessages } from './messages.ts';
import type { RemedyTexts } from './remedy-texts.ts';

/** What a host replaces: any word, the others stay. */
export interface MessagesOverride
  extends Partial<Pick<Messages, 'locale' | 'direction' | 'loadRemedyTexts' | 'loadDialogTexts'>> {
  readonly status?: Partial<Messages['status']>;
  readonly remedies?: { readonly [Id in OwnerRemedyId]?: Partial<RemedyMessages> };
  readonly stillWorks?: Partial<Messages['stillWorks']>;
  readonly products?: Partial<Messages['products']>;
  readonly actions?: Partial<Messages['actions']>;
  readonly list?: Partial<Messages['list']>;
  readonly times?: Partial<Messages['times']>;
  readonly connect?: Partial<Omit<Messages['connect'], 'failures'>> & {
    readonly failures?: Partial<Messages['connect']['failures']>;
  };
  /** Replaces words of the long part. */
  readonly remedyTexts?: RemedyTextsOverride;
  /** Replaces words of dialogs, history and the page people come back to. */
  readonly dialogTexts?: DialogTextsOverride;
}

/** What a host replaces of the long part. */
export type RemedyTextsOverride = { readonly [Group in keyof RemedyTexts]?: Partial<RemedyTexts[Group]> };

/** What a host replaces of the words of dialogs. */
export type DialogTextsOverride = { readonly [Group in keyof DialogTexts]?: Partial<DialogTexts[Group]> };

/**
 * Messages with a host's words over them. A remedy's action is replaced as a whole: it either has a label or
 * says why there is none. A whole other language is an override too.
 *
 * @example mergeMessages(en, { status: { running: 'Connected' } })
 */
export function mergeMessages<Base extends MessagesInPart>(base: Base, override: MessagesOverride): Base {
  const { remedyTexts, dialogTexts, ...words } = override;
  const merged = merge(base, words, 3);
  return {
    ...merged,
    ...(remedyTexts && {
      loadRemedyTexts: async () => merge(await merged.loadRemedyTexts(), remedyTexts, 2),
    }),
    ...(dialogTexts && {
      loadDialogTexts: async () => merge(await merged.loadDialogTexts(), dialogTexts, 2),
    }),
  };
}

/** Puts one tree of words over another, `levels` deep; what lies deeper is replaced as a whole. */
function merge<Words>(base: Words, over: unknown, levels: number): Words {
  if (levels === 0 || !isGroup(base) || !isGroup(over)) return (over ?? base) as Words;
  const merged: Record<string, unknown> = { ...base };
  for (const key of Object.keys(over)) merged[key] = merge(base[key], over[key], levels - 1);
  return merged as Words;
}

function isGroup(words: unknown): words is Readonly<Record<string, unknown>> {
  return typeof words === 'object' && words !== null;
}
