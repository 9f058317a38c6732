import type { Addresses } from '../rules/alert-rules.schema';

/** Where officers and systems are reached, from `alerts/addresses.json`. */
export class AddressBook {
  constructor(private readonly addresses: Addresses) {}

  /** E-mail of an officer; null = has none. */
  email(subject: string, unit: string): string | null {
    const listed = this.addresses.officers[subject];
    if (listed !== undefined) return listed.email;
    return this.addresses.pattern?.replaceAll('{subject}', subject).replaceAll('{unit}', unit) ?? null;
  }

  /** Address of a system's webhook by `system:<name>`. */
  url(recipient: string): string | null {
    return this.addresses.systems[recipient.slice('system:'.length)]?.url ?? null;
  }
}
