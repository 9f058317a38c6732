import type { CommandReceipt } from '@lienthong/contracts/temporal';

/** A command's receipt as clients see it: the fingerprint of the request is ours. */
export function shownReceipt(receipt: CommandReceipt): Omit<CommandReceipt, 'bodyHash'> {
  const { bodyHash: _bodyHash, ...shown } = receipt;
  return shown;
}
