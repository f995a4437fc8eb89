import {
  type Account,
  type AccountStatus,
  causes,
  connectResults,
  isConnectRefusal,
  type StatusMark,
} from '@patchbay/core';
import {
  type Audience,
  audiences,
  findCell,
  type Guide,
  type GuideBook,
  matrix,
  type RemedyFamily,
  remedyFamilies,
  type Situation,
} from '@patchbay/core/remedies';
import { makeAccount } from '@patchbay/core/testing';

/** The pages of the matrix: one for each status that people see, and one for sign-ins that led nowhere. */
export type MatrixPage = StatusMark | 'sign-in';

/** One cell of the matrix as a reader sees it. */
export interface MatrixCell {
  readonly situation: Situation;
  readonly family: RemedyFamily;
  readonly audience: Audience;
  readonly guide: Guide;
}

const providers: Readonly<Record<RemedyFamily, { readonly provider: string; readonly name: string }>> = {
  linkedin: { provider: 'linkedin', name: 'LinkedIn' },
  instagram: { provider: 'instagram', name: 'Instagram' },
  'linked-device': { provider: 'whatsapp', name: 'WhatsApp' },
  'consent-mail': { provider: 'google', name: 'Google' },
  'password-mail': { provider: 'imap', name: 'Mail (IMAP)' },
  other: { provider: 'slack', name: 'Slack' },
};

const whileRunning: readonly Situation[] = [
  'first-sync',
  'first-sync-failed',
  'permission-drift',
  'repeated-drops',
];

/** The page on which a situation is shown. */
export function pageOf(situation: Situation): MatrixPage {
  if (whileRunning.includes(situation)) return 'running';
  return situation.split('/')[0] as MatrixPage;
}

/** Every cell of a page that somebody can get to see, in the matrix's own order. */
export function matrixCells(page: MatrixPage, book: GuideBook): readonly MatrixCell[] {
  const situations = (Object.keys(matrix) as Situation[]).filter((situation) => pageOf(situation) === page);
  return situations.flatMap((situation) =>
    remedyFamilies.flatMap((family) =>
      audiences.flatMap((audience) =>
        'impossible' in matrix[situation][family][audience]
          ? []
          : [{ situation, family, audience, guide: guideFor(situation, family, audience, book) }],
      ),
    ),
  );
}

function guideFor(situation: Situation, family: RemedyFamily, audience: Audience, book: GuideBook): Guide {
  const { provider, name } = providers[family];
  const context = { provider: name, since: 'at 14:02', brokenParts: null, workingParts: null };
  const [kind, detail] = situation.split('/') as [string, string?];
  const result = connectResults.find((word) => word === detail);
  const guide =
    kind === 'sign-in' && result && isConnectRefusal(result)
      ? book.outcome(result, { audience, provider, context })
      : book.guide(accountIn(situation, kind, detail, provider), {
          audience,
          context: { ...context, drops: 4 },
          insight: {
            recentDrops: situation === 'repeated-drops' ? 4 : 0,
            permissionsMissing: situation === 'permission-drift',
          },
        });
  // The picture would be of another cell: the account was not put where it was meant to be.
  const meant = findCell(situation, family, audience).name;
  if (guide.cell !== meant) throw new Error(`"${situation} ${family} ${audience}" drew "${guide.cell}".`);
  return guide;
}

function accountIn(
  situation: Situation,
  kind: string,
  detail: string | undefined,
  provider: string,
): Account {
  const cause = detail === undefined ? {} : { cause: causes.find((word) => word === detail) ?? null };
  const plain = makeAccount({ provider });
  switch (situation) {
    case 'checking':
      return { ...plain, status: { kind: 'disconnected', cause: 'credentials' }, checking: true };
    case 'locked':
      return { ...plain, locked: true };
    case 'first-sync':
      return { ...plain, firstSync: { state: 'running', startedAt: null } };
    case 'first-sync-failed':
      return { ...plain, firstSync: { state: 'failed', startedAt: null } };
    case 'permission-drift':
    case 'repeated-drops':
      return plain;
    default:
      return { ...plain, status: { kind, ...cause, raw: 'HIBERNATING' } as unknown as AccountStatus };
  }
}
