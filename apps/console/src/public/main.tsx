import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAhead } from './ask-ahead';
import { PublicSite } from './public-site';
import './public.css';
import { isWhole, receiptIn, statusPath } from './receipt';

const root = document.getElementById('root');
if (root === null) throw new Error('public.html has no element "root"');
// Who comes by the QR code waits for one thing only: it is on its way while the page is being made.
const receipt = receiptIn(location.search);
if (isWhole(receipt)) askAhead(statusPath(receipt));
createRoot(root).render(
  <StrictMode>
    <PublicSite />
  </StrictMode>,
);
