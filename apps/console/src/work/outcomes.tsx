import { Alert, Button, Flex, Progress, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../text/texts';
import { DossierLink } from './dossier-link';
import type { Each } from './use-each';
import { workTexts } from './work.texts';

/** What became of each of many: while it runs how far it is, then how many were done and why the others were not. */
export function Outcomes({ each }: { readonly each: Each }): ReactElement | null {
  const say = useTexts(workTexts);
  const language = useLanguage();
  const { progress, outcomes, forget } = each;
  if (progress !== null) {
    const { ended, of } = progress;
    return (
      <div role="status" style={{ marginBottom: 12 }}>
        {say('working', { ended, of })}
        <Progress
          percent={Math.round((ended / of) * 100)}
          showInfo={false}
          aria-label={say('working', { ended, of })}
        />
      </div>
    );
  }
  if (outcomes.length === 0) return null;
  const failed = outcomes.filter(({ error }) => error !== null);
  const done = outcomes.length - failed.length;
  const title =
    failed.length === 0 ? say('doneAll', { count: done }) : say('doneSome', { done, failed: failed.length });
  return (
    <Alert
      role="status"
      showIcon
      style={{ marginBottom: 12 }}
      type={failed.length === 0 ? 'success' : done === 0 ? 'error' : 'warning'}
      title={title}
      action={<Button onClick={forget}>{say('close')}</Button>}
      description={
        failed.length === 0 ? undefined : (
          <ul style={{ margin: 0, paddingInlineStart: 20 }} aria-label={say('notDone')}>
            {failed.map(({ code, error }) => (
              <li key={code}>
                <Flex gap={4} wrap align="baseline">
                  <DossierLink code={code} />
                  <span>{error?.title?.[language] ?? String(error)}</span>
                  <Typography.Text type="secondary">{error?.detail}</Typography.Text>
                </Flex>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
