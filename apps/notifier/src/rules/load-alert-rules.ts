import { DomainError } from '@lienthong/domain';
import { parseAt, readCatalogueFile } from '@lienthong/platform';
import { addressesFile, alertRulesFile } from './alert-rules.schema';
import type { Addresses, AlertRule, AlertRules } from './alert-rules.schema';
import { channelNames } from './alert-kinds';
import type { ChannelName } from './alert-kinds';

/** What an installation says about its alerts. */
export interface AlertSettings {
  readonly rules: AlertRules;
  readonly addresses: Addresses;
}

const rulesPath = 'alerts/rules.json';
const addressesPath = 'alerts/addresses.json';
/** Channels that there is something behind. */
const built: readonly ChannelName[] = ['email', 'webhook'];

/**
 * Reads rules and addresses from the catalogue's folder.
 * @throws DomainError `CATALOGUE.INVALID` naming file, place and rule; `CONFIG.INVALID` for a channel nobody has built
 */
export async function loadAlertSettings(catalogueDir: string): Promise<AlertSettings> {
  const rules = await readCatalogueFile(catalogueDir, rulesPath, alertRulesFile);
  const addresses = await readCatalogueFile(catalogueDir, addressesPath, addressesFile);
  return checkedSettings(rules, addresses);
}

/** The same for settings that are in memory already. @throws DomainError as {@link loadAlertSettings} */
export function parseAlertSettings(rules: unknown, addresses: unknown): AlertSettings {
  const checked = parseAt(rulesPath, '', rules, alertRulesFile);
  return checkedSettings(checked, parseAt(addressesPath, '', addresses, addressesFile));
}

function checkedSettings(rules: AlertRules, addresses: Addresses): AlertSettings {
  for (const rule of allRules(rules)) {
    const absent = rule.channels.find((channel) => !built.includes(channel));
    if (absent !== undefined) throw absentChannel(rule, absent);
    const stranger = rule.to.find((one) => one.startsWith('system:') && !(one.slice(7) in addresses.systems));
    if (stranger !== undefined) {
      const detail = `${rulesPath}: rule for ${rule.kind} tells ${stranger}, which ${addressesPath} does not know`;
      throw new DomainError('CATALOGUE.INVALID', detail, { file: rulesPath, kind: rule.kind });
    }
  }
  return { rules, addresses };
}

function allRules(rules: AlertRules): readonly AlertRule[] {
  return [...rules.rules, ...rules.overrides.flatMap((override) => override.rules)];
}

function absentChannel(rule: AlertRule, channel: ChannelName): DomainError {
  const there = channelNames.filter((name) => built.includes(name)).join(', ');
  const detail = `${rulesPath}: rule for ${rule.kind} uses channel "${channel}", which this release has no adapter for; it has ${there}`;
  return new DomainError('CONFIG.INVALID', detail, { file: rulesPath, kind: rule.kind, channel });
}
