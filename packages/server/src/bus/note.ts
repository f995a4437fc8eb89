/** What one process says to the others: that somebody has news, never what. */
export interface Note {
  /** Who says it. */
  readonly process: string;
  /** A digest of the owner, or {@link EVERYBODY}. */
  readonly about: string;
  /** Of the owner's last event; 0 where it is not known. */
  readonly number: number;
}

/** In place of an owner: too many had news to name them. */
export const EVERYBODY = '*';

/** Writes a note: about a hundred bytes, whatever it is about. */
export function formatNote({ process, about, number }: Note): string {
  return `${process} ${about} ${number}`;
}

/** Reads a note; null for what is none, as of another version or another program on the same channel. */
export function parseNote(payload: string): Note | null {
  const match = /^(\S+) (\S+) (\d{1,15})$/.exec(payload);
  if (!match) return null;
  return { process: match[1] as string, about: match[2] as string, number: Number(match[3]) };
}
