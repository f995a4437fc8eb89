import { AccountList, ConnectButton, PatchbayProvider } from '@patchbay/ui';
import '@patchbay/ui/styles.css';

export function SettingsPage(): React.ReactNode {
  return (
    <PatchbayProvider baseUrl="/api/patchbay">
      <ConnectButton providers={['linkedin', 'google', 'whatsapp']} />
      <AccountList aria-label="Your channels" />
    </PatchbayProvider>
  );
}
