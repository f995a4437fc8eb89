import type { RemedyId } from '../remediation/remediation.ts';
import type { Messages, RemedyMessages } from './messages.ts';

/** What a host replaces: any word, the others stay. */
export interface MessagesOverride extends Partial<Pick<Messages, 'locale'>> {
  readonly status?: Partial<Messages['status']>;
  readonly remedies?: { readonly [Id in RemedyId]?: Partial<RemedyMessages> };
  readonly actions?: Partial<Messages['actions']>;
  readonly list?: Partial<Messages['list']>;
  readonly times?: Partial<Messages['times']>;
  readonly connect?: Partial<Omit<Messages['connect'], 'failures'>> & {
    readonly failures?: Partial<Messages['connect']['failures']>;
  };
}

/**
 * Messages with a host's words over them. A remedy's action is replaced as a whole: it either has a label or
 * says why there is none.
 *
 * @example mergeMessages(en, { status: { running: 'Connected' } })
 */
export function mergeMessages(base: Messages, override: MessagesOverride): Messages {
  const remedies: Record<RemedyId, RemedyMessages> = { ...base.remedies };
  for (const [id, words] of Object.entries(override.remedies ?? {})) {
    remedies[id as RemedyId] = { ...remedies[id as RemedyId], ...words };
  }
  return {
    locale: override.locale ?? base.locale,
    status: { ...base.status, ...override.status },
    remedies,
    actions: { ...base.actions, ...override.actions },
    list: { ...base.list, ...override.list },
    times: { ...base.times, ...override.times },
    connect: {
      ...base.connect,
      ...override.connect,
      failures: { ...base.connect.failures, ...override.connect?.failures },
    },
  };
}
