import { AccountList, PatchbayProvider } from '@patchbay/ui';
import { brandMark } from '@patchbay/ui/brand-marks'; // npm install simple-icons

const appearance = {
  variables: { accent: '#4f46e5', radius: '4px', density: 0.75 },
  elements: { row: 'settings-row' },
};

export function InOurLook(): React.ReactNode {
  return (
    <PatchbayProvider appearance={appearance} colorScheme="auto" providerMark={brandMark}>
      <AccountList />
    </PatchbayProvider>
  );
}
