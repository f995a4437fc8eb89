/** Knows whether calls are under way, so that a clock does not skip hours in the middle of one. */
export interface CallCount {
  count(call: Promise<Response>): Promise<Response>;
  /** Also true for a few looks after the last call: its body has yet to be read. */
  isBusy(): boolean;
}

/** How often it is looked at until the answer of the last call has been read for sure. */
const LOOKS = 5;

export function createCallCount(): CallCount {
  let open = 0;
  let looks = 0;
  return {
    count: async (call) => {
      open++;
      try {
        return await call;
      } finally {
        open--;
        looks = LOOKS;
      }
    },
    isBusy: () => open > 0 || looks-- > 0,
  };
}
