/** Calls after the task that is running, once however often it was asked for: a burst of changes is looked at once. */
export function soon(run: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      run();
    });
  };
}
