/** What follows a press, as a chunk of its own. Rejects where it cannot be loaded; the next call tries again. */
export function loadConnectJourney(): Promise<
  Pick<typeof import('./connect-journey.ts'), 'startConnectJourney'>
> {
  return import('./connect-journey.ts');
}
