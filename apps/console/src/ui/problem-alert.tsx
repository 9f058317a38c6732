import { Alert, Button, Typography } from 'antd';
import type { ReactElement } from 'react';
import { ServerProblem } from '../server/server-problem';
import { useLanguage, useTexts } from '../text/texts';
import { uiTexts } from './ui.texts';

/** Why something could not be had or done: title in the reader's language, the detail, the code to report. */
export function ProblemAlert({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactElement {
  const say = useTexts(uiTexts);
  const language = useLanguage();
  const problem = error instanceof ServerProblem ? error : null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem?.title[language] ?? String(error)}
      description={
        problem === null ? undefined : (
          <>
            <div>{problem.detail}</div>
            <Typography.Text type="secondary">
              {say('code')}: <code>{problem.code}</code>
            </Typography.Text>
          </>
        )
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{say('retry')}</Button>}
    />
  );
}
