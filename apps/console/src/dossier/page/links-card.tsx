import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import type { ReactElement } from 'react';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { installationQuery } from '../../session/installation';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { dossierTexts } from './dossier.texts';

/** Other pages on the same dossier; operators' ones only for those who may see them. */
export function LinksCard({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(dossierTexts);
  const operates = isAble(useMe(), 'operations.read');
  const { data } = useQuery(installationQuery);
  const ui = data?.links.temporalUi ?? null;
  const namespace = data?.links.temporalNamespace ?? '';
  const workflow = encodeURIComponent(dossierWorkflowId(code));
  const links = [
    { text: say('linkLookUp'), href: `/tra-cuu?code=${encodeURIComponent(code)}` },
    ...(operates ? [{ text: say('linkOperator'), href: `/van-hanh/ho-so/${encodeURIComponent(code)}` }] : []),
    ...(operates && ui !== null
      ? [{ text: say('linkTemporal'), href: `${ui}/namespaces/${namespace}/workflows/${workflow}` }]
      : []),
  ];
  return (
    <Card size="small" title={<h2 className="card-title">{say('links')}</h2>}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {links.map(({ text, href }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
