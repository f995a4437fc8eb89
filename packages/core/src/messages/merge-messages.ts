import type { OwnerRemedyId } from '../remediation/remedies.ts';
import type { DialogTexts } from './dialog-texts.ts';
import type { Messages, RemedyMessages } from './messages.ts';
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
export function mergeMessages(base: Messages, override: MessagesOverride): Messages {
  const remedies: Record<OwnerRemedyId, RemedyMessages> = { ...base.remedies };
  for (const [id, words] of Object.entries(override.remedies ?? {})) {
    remedies[id as OwnerRemedyId] = { ...remedies[id as OwnerRemedyId], ...words };
  }
  const load = override.loadRemedyTexts ?? base.loadRemedyTexts;
  const texts = override.remedyTexts;
  const loadDialogs = override.loadDialogTexts ?? base.loadDialogTexts;
  const dialogTexts = override.dialogTexts;
  return {
    locale: override.locale ?? base.locale,
    direction: override.direction ?? base.direction,
    status: { ...base.status, ...override.status },
    remedies,
    stillWorks: { ...base.stillWorks, ...override.stillWorks },
    products: { ...base.products, ...override.products },
    actions: { ...base.actions, ...override.actions },
    list: { ...base.list, ...override.list },
    times: { ...base.times, ...override.times },
    connect: {
      ...base.connect,
      ...override.connect,
      failures: { ...base.connect.failures, ...override.connect?.failures },
    },
    loadRemedyTexts: texts ? async () => mergeGroups(await load(), texts) : load,
    loadDialogTexts: dialogTexts ? async () => mergeGroups(await loadDialogs(), dialogTexts) : loadDialogs,
  };
}

/** The groups of a long part, each with a host's words over its own. */
function mergeGroups<Texts extends object>(
  base: Texts,
  override: { readonly [Group in keyof Texts]?: Partial<Texts[Group]> },
): Texts {
  const merged = { ...base };
  for (const group of Object.keys(override) as (keyof Texts)[]) {
    merged[group] = { ...base[group], ...override[group] };
  }
  return merged;
}
