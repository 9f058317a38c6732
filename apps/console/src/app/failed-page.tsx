import { Button, Result } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { appTexts } from './app.texts';

export function NotFoundPage(): ReactElement {
  const say = useTexts(appTexts);
  return (
    <Result
      status="404"
      title={say('notFound')}
      subTitle={say('notFoundHelp')}
      extra={<Button href="/">{say('home')}</Button>}
    />
  );
}

/** What is left when a page itself breaks: never a white screen. */
export function FailedPage({ error }: { readonly error: unknown }): ReactElement {
  const say = useTexts(appTexts);
  return (
    <main style={{ padding: 24 }}>
      <h1>{say('pageFailed')}</h1>
      <ProblemAlert error={error} onRetry={() => location.reload()} />
    </main>
  );
}
