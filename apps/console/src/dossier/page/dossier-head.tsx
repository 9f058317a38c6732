import { CheckCircleOutlined, CopyOutlined, WarningFilled } from '@ant-design/icons';
import { App, Button, Flex, Tag, Tooltip, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DossierDetail } from '@lienthong/contracts';
import { showInstant } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import { useTierName } from '../../ui/catalogue';
import { PageHeader } from '../../ui/page-header';
import { statusTexts } from '../../ui/status-texts';
import { useQuery } from '@tanstack/react-query';
import { procedureOnQuery } from '../dossier-queries';
import { codedTexts } from '../history/event.texts';
import type { DossierNames } from '../names-of';
import { dossierTexts } from './dossier.texts';

interface HeadProps {
  readonly detail: DossierDetail;
  readonly names: DossierNames;
}

/** Which dossier it is, how it stands, and where it is now, in one sentence. */
export function DossierHead({ detail, names }: HeadProps): ReactElement {
  const say = useTexts(dossierTexts);
  const status = useTexts(statusTexts);
  const pick = useBilingual();
  const { data: procedure } = useQuery(procedureOnQuery(detail.procedure, detail.receivedAt.slice(0, 10)));
  const caseName = procedure?.cases.find((one) => one.code === detail.case)?.name;
  const received = say('received', { at: showInstant(detail.receivedAt), unit: names.unit(detail.receivingUnit) });
  return (
    <header>
      <PageHeader
        title={say('title', { code: detail.code })}
        help={
          <>
            <strong>{procedure === undefined ? detail.procedure : pick(procedure.name)}</strong>
            {caseName === undefined ? '' : ` – ${pick(caseName)}`}
            <br />
            {received}
          </>
        }
        actions={<CopyCode code={detail.code} />}
      />
      <Flex gap={6} wrap align="center" style={{ marginBottom: 8 }}>
        <Tag color="blue">{status(`${detail.status}`)}</Tag>
        <Tag>{say(`business-${detail.state.business.kind}`)}</Tag>
        <Timely detail={detail} />
      </Flex>
      <Typography.Paragraph style={{ fontSize: 16 }} role="status">
        <WhereNow detail={detail} names={names} />
      </Typography.Paragraph>
    </header>
  );
}

function CopyCode({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(dossierTexts);
  const { message } = App.useApp();
  return (
    <Tooltip title={say('copyCode')}>
      <Button
        icon={<CopyOutlined />}
        aria-label={say('copyCode')}
        onClick={() => void navigator.clipboard.writeText(code).then(() => message.success(say('copied')))}
      />
    </Tooltip>
  );
}

/** Early, on time or late once it is finished; late or not before. */
function Timely({ detail }: { readonly detail: DossierDetail }): ReactElement {
  const say = useTexts(dossierTexts);
  const coded = useTexts(codedTexts);
  const { timeliness } = detail.state;
  const isLate = timeliness === null ? detail.late : timeliness === 'late';
  const text =
    timeliness === null
      ? say(detail.late ? 'late' : detail.closed ? 'closed' : 'notLate')
      : say('finished', { timeliness: coded(`timeliness:${timeliness}`) });
  return (
    <Tag color={isLate ? 'error' : 'success'} icon={isLate ? <WarningFilled /> : <CheckCircleOutlined />}>
      {text}
    </Tag>
  );
}

function WhereNow({ detail, names }: HeadProps): ReactElement {
  const say = useTexts(dossierTexts);
  const tierName = useTierName();
  const { state } = detail;
  const { handoff, position, assignee } = state;
  const unit = names.unit(position?.unit ?? detail.receivingUnit);
  if (state.closed) return <>{say('whereClosed', { unit })}</>;
  if (handoff.kind !== 'none') {
    const [from, to] = [names.unit(handoff.from.unit), names.unit(handoff.to.unit)];
    const key = handoff.kind === 'offered' ? 'whereOffered' : 'whereBack';
    return <>{say(key, { from, to, tier: tierName(handoff.to.tier) })}</>;
  }
  const who = assignee === null ? say('nobodyHasIt') : say('hasIt', { officer: names.officer(assignee) });
  const step = position === null ? detail.stepName : names.step(position.step);
  return <>{say('whereNow', { unit, tier: tierName(position?.tier ?? detail.tier), step, who })}</>;
}
