import { AttentionBanner } from '@patchbay/ui';

/** In the shell of the app, inside its PatchbayProvider: nothing is drawn while every account works. */
export function Shell({ children }: { children: React.ReactNode }): React.ReactNode {
  return (
    <>
      <AttentionBanner />
      {children}
    </>
  );
}
