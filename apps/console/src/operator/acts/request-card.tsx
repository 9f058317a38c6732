import { Card, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ActRequest, Operation } from '@lienthong/contracts';
import type { Actor } from '@lienthong/domain';
import { useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { Facts } from '../facts';
import { operatorTexts } from '../operator.texts';
import { showReal } from '../real-time';
import { actTexts } from './act.texts';
import { runTexts } from './run.texts';
import { useSelectionText } from './use-selection-text';

/** What was asked for, by whom, and who agreed. */
export function RequestCard({ operation }: { readonly operation: Operation }): ReactElement {
  const say = useTexts(runTexts);
  const act = useTexts(actTexts);
  const names = useTexts(operatorTexts);
  const unitName = useUnitName();
  const selectionText = useSelectionText();
  const options = useOptions(operation.request);
  const { request, selection, reason, requestedBy, requestedAt, approvedBy, appliedBy, appliedAt, endedAt } = operation;
  const who = ({ subject, unit }: Actor, at: string | null): string =>
    at === null ? `${subject}, ${unitName(unit)}` : say('by', { who: subject, unit: unitName(unit), at: showReal(at) });
  return (
    <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('request')}</h2>}>
      <Facts
        of={[
          [
            say('what'),
            <>
              <strong>{names(request.act)}</strong>
              <br />
              <Typography.Text type="secondary">{act(`about.${request.act}`)}</Typography.Text>
            </>,
          ],
          ...options,
          [say('which'), selectionText(selection)],
          [say('reason'), <span className="told">{reason}</span>],
          [say('rate'), say('rateText', { rate: operation.ratePerSecond })],
          [say('requestedBy'), who(requestedBy, requestedAt)],
          [say('approvedBy'), approvedBy === null ? null : who(approvedBy, null)],
          [say('appliedBy'), appliedBy === null ? null : who(appliedBy, appliedAt)],
          [say('endedAt'), endedAt === null ? null : showReal(endedAt)],
          [say('problem'), operation.problem === null ? null : <span className="told">{operation.problem}</span>],
        ]}
      />
    </Card>
  );
}

function useOptions(request: ActRequest): readonly (readonly [string, ReactNode])[] {
  const say = useTexts(runTexts);
  const act = useTexts(actTexts);
  switch (request.act) {
    case 'reset': {
      const { to } = request;
      const place =
        to.point === 'before-event'
          ? to.eventId
          : to.point === 'before-time'
            ? showReal(to.at)
            : to.point === 'stage'
              ? to.step
              : '';
      return [
        [say('point'), `${act(`point.${to.point}`)} ${place}`],
        [say('exclude'), request.exclude.map((kind) => act(`exclude.${kind}`)).join(', ')],
        [say('moveTo'), request.moveTo],
      ];
    }
    case 'republish':
      return [[say('fromSeq'), request.fromSeq]];
    case 'reassign':
      return [[say('assignee'), request.assignee]];
    case 'skip':
      return [
        [say('step'), request.step],
        [say('outcome'), request.outcome],
        [say('ground'), request.ground],
      ];
    default:
      return [];
  }
}
