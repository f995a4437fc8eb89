import { englishRemedies, type Messages, type MessagesInPart, mergeMessages } from '@patchbay/core';

const completed = new WeakMap<MessagesInPart, Messages>();

/** A provider's messages with English words of remedies beneath: it does not bring them itself. */
export function withRemedies(messages: MessagesInPart): Messages {
  let full = completed.get(messages);
  if (!full) {
    full = mergeMessages({ ...messages, ...englishRemedies }, messages);
    completed.set(messages, full);
  }
  return full;
}
