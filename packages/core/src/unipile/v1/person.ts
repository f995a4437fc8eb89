import { asFields, asIdOrNumber, asText, type Fields } from '../read.ts';

/** Who signed in, out of v1's `connection_params`. */
export interface Person {
  /** The provider's own id of the person, to notice that somebody else signed in; its format differs per type. */
  readonly userId: string | null;
  /** What a person recognises: an address, a phone number, a public name. Null where it is the name again. */
  readonly handle: string | null;
}

/** Finds the person. Total; the fields differ per account type, so the first that is there counts. */
export function toPerson(params: Fields, name: string): Person {
  const im = asFields(params.im);
  const mail = asFields(params.mail);
  const calendar = asFields(params.calendar);
  const call = asFields(params.call);
  const userId = firstId(
    im.id,
    im.user_id,
    im.phone_number,
    mail.id,
    mail.imap_user,
    calendar.id,
    params.calendar,
    call.phone_number,
  );
  const handle =
    toPhone(im.phone_number) ??
    toPhone(call.phone_number) ??
    firstId(mail.username, mail.imap_user, im.publicIdentifier, im.team, im.username, calendar.username) ??
    asText(params.calendar);
  return { userId, handle: handle === null || isSameLabel(handle, name) ? null : handle };
}

function firstId(...candidates: readonly unknown[]): string | null {
  for (const candidate of candidates) {
    const id = asIdOrNumber(candidate);
    if (id !== null) return id;
  }
  return null;
}

function toPhone(input: unknown): string | null {
  const digits = asIdOrNumber(input);
  return digits !== null && /^\d{5,20}$/.test(digits) ? `+${digits}` : digits;
}

/** `33612345678` and `+33612345678` are one label to whoever reads them. */
function isSameLabel(handle: string, name: string): boolean {
  return handle === name || handle === `+${name}`;
}
