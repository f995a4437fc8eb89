import { englishAccountWords, type Messages, type MessagesInPart, mergeMessages } from '@patchbay/core';

const completed = new WeakMap<MessagesInPart, Messages>();

/** A provider's messages with the English words about accounts beneath: it does not bring them itself. */
export function withAccountWords(messages: MessagesInPart): Messages {
  let full = completed.get(messages);
  if (!full) {
    full = mergeMessages({ ...messages, ...englishAccountWords }, messages);
    completed.set(messages, full);
  }
  return full;
}
