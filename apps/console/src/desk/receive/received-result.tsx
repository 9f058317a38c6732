import { CheckCircleFilled, PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Flex, Typography } from 'antd';
import type { ReactElement } from 'react';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { DeskPart } from '../desk-part';
import { StepOutcomes } from '../turns/step-outcomes';
import { usePrint } from '../use-print';
import { NextSteps } from './next-steps';
import { receivedTexts } from './receive.texts';
import type { Choice } from './reception';
import type { ReceivedAnswer } from './submission';

interface ReceivedResultProps {
  readonly done: ReceivedAnswer;
  readonly choice: Choice;
  readonly onNext: () => void;
  readonly onNextSame: () => void;
}

/** What the citizen is told: the code large, the appointment, and what happens next. Enter prints. */
export function ReceivedResult({ done, choice, onNext, onNextSame }: ReceivedResultProps): ReactElement {
  const say = useTexts(receivedTexts);
  const print = usePrint();
  const { code, check, dueAt, status } = done;
  return (
    <>
      <PageHeader title={say('title')} />
      {status === 'kept' ? <Alert type="warning" showIcon title={say('kept')} style={{ marginBottom: 16 }} /> : null}
      <div className="desk-columns">
        <section className="desk-part" role="status">
          <Flex gap="small" align="center">
            <CheckCircleFilled style={{ color: '#1b6e3c', fontSize: 22 }} aria-hidden />
            <Typography.Text type="secondary">{say('code')}</Typography.Text>
          </Flex>
          <div className="desk-code" data-testid="received-code">
            {code}
          </div>
          <dl className="facts">
            <dt>{say('due')}</dt>
            <dd style={{ fontSize: 22, fontWeight: 600 }}>{dueAt === null ? '–' : showInstant(dueAt)}</dd>
            <dt>{say('check')}</dt>
            <dd>
              <strong style={{ fontSize: 18 }}>{check}</strong>
              <br />
              <Typography.Text type="secondary">{say('checkHelp')}</Typography.Text>
            </dd>
          </dl>
          <Flex gap="small" wrap style={{ marginTop: 16 }}>
            <Button
              type="primary"
              size="large"
              autoFocus
              icon={<PrinterOutlined />}
              loading={print.isPending}
              onClick={() => print.mutate({ code, slip: 'receipt' })}
            >
              {say('print')}
            </Button>
            <Button size="large" onClick={onNext}>
              {say('nextDossier')}
            </Button>
            <Button size="large" onClick={onNextSame}>
              {say('nextSame')}
            </Button>
          </Flex>
          {print.error === null ? null : (
            <div style={{ marginTop: 12 }}>
              <ProblemAlert error={print.error} />
            </div>
          )}
        </section>
        <DeskPart title={say('next')}>
          <p>{say('next.print')}</p>
          {status === 'received' ? <StepOutcomes code={code} title={say('forward')} done={say('moved')} /> : null}
          <NextSteps choice={choice} />
          <p>
            <Link to="/ho-so/$code" params={{ code }}>
              {say('open')}
            </Link>
          </p>
        </DeskPart>
      </div>
    </>
  );
}
