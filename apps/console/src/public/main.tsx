import { isWhole, receiptIn, statusPath } from './receipt';
import { askAhead } from './ask-ahead';

// Who comes by the QR code waits for one thing only: it is on its way before the page itself is.
const receipt = receiptIn(location.search);
if (isWhole(receipt)) askAhead(statusPath(receipt));
void import('./show-site').then(({ showSite }) => showSite());
