import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Flex, Spin } from 'antd';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { session } from '../session/session';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { appTexts } from './app.texts';

/** Where the provider sends people back to: takes the code for a token and goes on where they were. */
export function SignInPage(): ReactElement {
  const say = useTexts(appTexts);
  const navigate = useNavigate();
  // A code can be taken once: whatever renders this page twice must not ask twice.
  const { data: path, error } = useQuery({
    queryKey: ['sign-in', location.search],
    queryFn: () => session.finishSignIn(),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  useEffect(() => {
    if (path !== undefined) void navigate({ to: path, replace: true });
  }, [path, navigate]);
  return (
    <main style={{ padding: 24 }}>
      {error === null ? (
        <Flex gap="middle" align="center">
          <Spin /> <span role="status">{say('signingIn')}</span>
        </Flex>
      ) : (
        <ProblemAlert error={error} onRetry={() => void session.signIn('/')} />
      )}
    </main>
  );
}
