import { AccountList, AttentionBanner, ConnectButton, PatchbayProvider } from '@patchbay/ui';
import type { ReactElement } from 'react';
import { FooterLink } from './FooterLink.tsx';
import { ResultNotice } from './ResultNotice.tsx';

const sections = ['Profile', 'Connected accounts', 'Notifications', 'Members', 'Billing'];

/** A settings page of an imaginary product: everything but the middle of it belongs to the product. */
export function SettingsPage(): ReactElement {
  return (
    <div className="shell">
      <header className="bar">
        <span className="brand">Fernhill</span>
        <span className="who">Robin Marsh</span>
      </header>
      <nav className="sections" aria-label="Settings">
        <ul>
          {sections.map((section) => (
            <li key={section}>
              {section === 'Connected accounts' ? (
                <a href="/" aria-current="page">
                  {section}
                </a>
              ) : (
                <span>{section}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <main className="page">
        <PatchbayProvider>
          <div className="title">
            <div>
              <h1>Connected accounts</h1>
              <p>Fernhill sends and receives on your behalf through the accounts you connect here.</p>
            </div>
            <ConnectButton />
          </div>
          <ResultNotice />
          <AttentionBanner className="notice-place" min={2} />
          <AccountList />
        </PatchbayProvider>
      </main>
      <footer className="foot">
        <FooterLink />
      </footer>
    </div>
  );
}
