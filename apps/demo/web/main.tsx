import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@patchbay/ui/styles.css';
import './page.css';
import { SettingsPage } from './SettingsPage.tsx';

const app = document.getElementById('app');
if (!app) throw new Error('The page has no #app element to draw into.');
createRoot(app).render(
  <StrictMode>
    <SettingsPage />
  </StrictMode>,
);
