import { App } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { DossierAct, DossierActs } from '@lienthong/contracts';
import type { TurnName } from '@lienthong/domain';
import type { ServerProblem } from '../../server/server-problem';
import type { GivenCommand, ShownReceipt } from '../../server/give-command';
import { useCommand } from '../../server/use-command';
import { useTexts } from '../../text/texts';
import { useDraft } from '../../ui/use-draft';
import { actForms } from './act-drafts';
import type { ActDrafts, ActForm } from './act-drafts';
import type { DraftForm } from './act-field';
import { actFieldTexts, actTexts } from './act.texts';
import { DraftReader } from './draft-reader';
import type { FieldProblems } from './draft-reader';

interface Given {
  readonly acts: DossierActs;
  readonly act: DossierAct;
  readonly onDone: () => void;
}

interface Giving {
  readonly form: DraftForm<ActDrafts[TurnName]>;
  readonly give: UseMutationResult<ShownReceipt, ServerProblem, GivenCommand>;
  readonly onSubmit: (event: SyntheticEvent) => void;
}

/** An act's draft, and sending it: mistakes are told at their fields, and the draft is forgotten once it is done. */
export function useGiving({ acts, act, onDone }: Given): Giving {
  const say = useTexts(actFieldTexts);
  const name = useTexts(actTexts)(act.command);
  const { message } = App.useApp();
  const { command } = act;
  const actForm = actForms[command] as ActForm<TurnName>;
  const [draft, keep, forget] = useDraft<ActDrafts[TurnName]>(`act.${acts.code}.${command}`, actForm.empty(act));
  const [problems, setProblems] = useState<FieldProblems>({});
  const give = useCommand();
  const done = (): void => {
    forget();
    onDone();
    void message.success(say('recorded', { act: name }));
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const read = DraftReader.read((reader) => actForm.read(draft, reader, act));
    setProblems(read.ok ? {} : read.problems);
    if (read.ok) give.mutate({ code: acts.code, name: command, data: read.data }, { onSuccess: done });
  };
  const set = (change: Partial<ActDrafts[TurnName]>): void => keep({ ...draft, ...change } as ActDrafts[TurnName]);
  return { form: { draft, problems, set }, give, onSubmit };
}
