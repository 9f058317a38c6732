import { Button, Form, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { DeskPart } from '../desk-part';
import '../desk.css';
import { AppointmentCard } from '../receive/appointment-card';
import { ChoiceFields } from '../receive/choice-fields';
import { LacksList } from '../receive/lacks-list';
import { PaperChecklist } from '../receive/paper-checklist';
import { receiveTexts } from '../receive/receive.texts';
import { lacksOf } from '../receive/reception';
import { useChosen } from '../receive/use-chosen';
import { isUntouched } from './group-draft';
import { GroupRows } from './group-rows';
import { GroupRun } from './group-run';
import { groupTexts } from './group.texts';
import { useGroup } from './use-group';

/** Receives one procedure for many applicants, e.g. a village's or a school's. */
export function GroupPage(): ReactElement {
  const say = useTexts(groupTexts);
  const sayReceive = useTexts(receiveTexts);
  const group = useGroup();
  const { draft, running, change } = group;
  const chosen = useChosen(draft.choice);
  const locked = running || !isUntouched(draft);
  const lacks = chosen.case === null ? [] : lacksOf(chosen.case, draft.given);
  const isReady = chosen.settled !== null && lacks.length === 0;
  const clear =
    draft.rows.length === 0 && draft.choice.procedure === '' ? undefined : (
      <Popconfirm title={say('clearSure')} okText={say('yes')} cancelText={say('cancel')} onConfirm={group.clear}>
        <Button disabled={running}>{say('clear')}</Button>
      </Popconfirm>
    );
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} actions={clear} />
      <Form component={false} layout="vertical">
        <div className="desk-columns">
          <div>
            <DeskPart title={sayReceive('part.procedure')}>
              <ChoiceFields
                choice={draft.choice}
                chosen={chosen}
                disabled={locked}
                checked={draft.rows.length > 0}
                onChange={(choice) =>
                  change((now) => ({
                    ...now,
                    choice,
                    given: choice.procedure === now.choice.procedure ? now.given : {},
                  }))
                }
              />
            </DeskPart>
            {chosen.case === null ? null : (
              <DeskPart title={say('part.papers')}>
                <PaperChecklist
                  papers={chosen.case.papers}
                  given={draft.given}
                  disabled={locked}
                  onChange={(given) => change((now) => ({ ...now, given }))}
                />
              </DeskPart>
            )}
            <DeskPart title={say('part.rows')}>
              <GroupRows group={group} />
            </DeskPart>
          </div>
          <div className="desk-beside">
            <DeskPart title={say('part.run')}>
              {chosen.case !== null && lacks.length > 0 ? (
                <>
                  <strong>{sayReceive('lacks')}</strong>
                  <LacksList lacks={lacks} papers={chosen.case.papers} />
                </>
              ) : null}
              <GroupRun group={group} choice={isReady ? chosen.settled : null} />
              <AppointmentCard choice={chosen.settled} />
            </DeskPart>
          </div>
        </div>
      </Form>
    </>
  );
}
