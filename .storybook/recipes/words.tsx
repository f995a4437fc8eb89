import { fr } from '@patchbay/core/locales/fr';
import { AccountList, PatchbayProvider } from '@patchbay/ui';

// Outside the component: the same object at each drawing.
const words = { actions: { connect: 'Ajouter un canal' }, list: { empty: 'Aucun canal pour le moment.' } };

export function InFrench(): React.ReactNode {
  return (
    <PatchbayProvider localization={fr} messages={words}>
      <AccountList />
    </PatchbayProvider>
  );
}
