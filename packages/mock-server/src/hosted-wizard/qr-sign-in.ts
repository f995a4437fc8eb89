import { advance, intentsOf } from '../intents/advance-intent.ts';
import type { IntentRecord } from '../intents/intent-record.ts';
import type { AuthLinkRecord } from '../world/auth-link-record.ts';
import type { World } from '../world/world.ts';

/** Providers that are usually, or only, linked by scanning a code. */
export function signsInByQr(provider: string): boolean {
  return provider === 'whatsapp' || provider === 'telegram';
}

/** The address in the QR code that a link shows now; a code that has grown old is replaced. */
export function qrAddress(world: World, link: AuthLinkRecord, provider: string): string {
  const { clock, choices } = world;
  const shown = intentOf(world, link);
  const isFresh = shown?.qr && clock.now() - shown.shownAt < choices.qrLifeMs;
  if (!isFresh) {
    const now = clock.now();
    const id = shown?.id ?? world.ids.next('acc_');
    world.collections.of<string>('wizard-qr').set(link.token, id);
    advance(world, {
      id,
      provider,
      personId: null,
      // Whom the phone offers first depends on it.
      accountId: link.target.kind === 'reconnect' ? link.target.accountId : null,
      scopeId: link.scopeId,
      state: link.state,
      wanted: {},
      steps: [{ kind: 'qr' }],
      contractId: null,
      shownAt: now,
      startedAt: now,
      sentAt: now,
      wrongCodes: 0,
      qr: null,
    });
  }
  return `${world.origin}/phone?code=${intentOf(world, link)?.qr?.token ?? ''}`;
}

/** The id of whose phone has scanned the code of a link; null while nobody's has. */
export function whoScanned(world: World, link: AuthLinkRecord): string | null {
  return intentOf(world, link)?.personId ?? null;
}

function intentOf(world: World, { token }: AuthLinkRecord): IntentRecord | undefined {
  return intentsOf(world).get(world.collections.of<string>('wizard-qr').get(token) ?? '');
}
