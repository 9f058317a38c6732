import { roleNames } from '@lienthong/infra/issuer';
import type { ShownOfficer } from '@lienthong/infra/issuer';
import type { Stack } from '@lienthong/infra/stack';

/** What is told beside where the parts of the stack are. */
export interface WelcomeFacts {
  readonly legalStart: string;
  readonly logs: string;
  /** Who to sign in as. */
  readonly accounts: readonly ShownOfficer[];
  /** Whether alerts go out by mail. */
  readonly sendsMail: boolean;
}

/** What `npm start` prints once everything is ready. */
export function welcome(
  stack: Pick<Stack, 'apiUrl' | 'operatorUrl' | 'issuer' | 'servers' | 'settings'>,
  facts: WelcomeFacts,
): string {
  const { apiUrl, operatorUrl, issuer, servers, settings } = stack;
  return `
  Liên Thông đang chạy / is running

    Giao diện / console                   ${apiUrl}/
    Tra cứu hồ sơ / citizens' look-up     ${apiUrl}/tra-cuu
    Thủ tục công khai / procedures        ${apiUrl}/thu-tuc

  Tài khoản mẫu, bấm là vào / sample accounts, a click signs in (${issuer.issuer})

${accountTable(facts.accounts)}

    API             ${apiUrl}/api/v1          (${apiUrl}/openapi.json)
    Tokens (dev)    ${issuer.issuer}/token   (${issuer.issuer}/officers)
    Temporal UI     ${servers.addresses.temporalUi ?? '–'}   namespace ${settings.namespace}
    Kafka           ${servers.addresses.kafkaBrokers.join(',')}   topic ${settings.topicPrefix}lienthong.dossier.v1
    MongoDB         ${servers.addresses.mongodbUri}${settings.database}
    Cảnh báo / alerts   ${apiUrl}/api/v1/alerts   (${facts.sendsMail ? 'sent by SMTP_URL' : 'SMTP_URL chưa đặt, chỉ ghi lại / unset: recorded, not sent'})
    Vận hành / operator metrics   ${operatorUrl ?? ''}/metrics
    Giờ pháp lý / legal time: from ${facts.legalStart}, as fast as real time (2020: three levels)
    Logs            ${facts.logs}

  Thử / try: README, "Carry a dossier by hand".  Ctrl-C để dừng / stops everything.

`;
}

function accountTable(accounts: readonly ShownOfficer[]): string {
  const rows = accounts.map(({ sub, role, name, unitName, unit }) => {
    return [sub, `${roleNames[role].vi} / ${roleNames[role].en}`, name, `${unitName.vi} (${unit})`];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '));
  return lines.map((line) => `    ${line.trimEnd()}`).join('\n');
}
