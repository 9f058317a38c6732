import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PublicSite } from './public-site';
import './public.css';

export function showSite(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('public.html has no element "root"');
  createRoot(root).render(
    <StrictMode>
      <PublicSite />
    </StrictMode>,
  );
}
