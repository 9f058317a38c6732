import { useEffect, useRef, useState } from 'react';
import type { ServerProblem } from '../../server/server-problem';
import { useDraft } from '../../ui/use-draft';
import { bodyOf } from '../receive/reception';
import type { Choice } from '../receive/reception';
import { submit } from '../receive/submission';
import type { TypedApplicant } from '../receive/applicant';
import { groupDraftName, isInOrder, isOpen, newRow, noGroup, withRow } from './group-draft';
import type { GroupDraft, GroupRow } from './group-draft';
import { runGroup } from './run-group';

export interface Group {
  readonly draft: GroupDraft;
  readonly running: boolean;
  /** What ended the last run early. */
  readonly problem: unknown;
  readonly change: (update: (draft: GroupDraft) => GroupDraft) => void;
  /** Adds applicants below; an empty row at the end gives way to them. */
  readonly add: (applicants: readonly TypedApplicant[]) => void;
  readonly start: (choice: Choice) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

/** A group under way. Every change goes through one place, so that a run and the person at the keys don't undo each other. */
export function useGroup(): Group {
  const [draft, keep] = useDraft(groupDraftName, noGroup);
  const latest = useRef(draft);
  const stopped = useRef(false);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // A page that is left must not go on receiving unseen; what it sent last is sent again with the same key.
  useEffect(() => () => void (stopped.current = true), []);
  const change: Group['change'] = (update) => {
    latest.current = update(latest.current);
    keep(latest.current);
  };
  const start = async (choice: Choice): Promise<void> => {
    stopped.current = false;
    setProblem(null);
    setRunning(true);
    const { rows, given } = latest.current;
    const ended = await runGroup(rows, {
      bodyOf: ({ applicant }) => bodyOf(choice, given, applicant),
      submit,
      keep: (row) => change((now) => withRow(now, row)),
      newKey: () => crypto.randomUUID(),
      isStopped: () => stopped.current,
    }).catch((error: unknown) => error as ServerProblem);
    setProblem(ended);
    setRunning(false);
  };
  return {
    draft,
    running,
    problem,
    change,
    add: (applicants) => change((now) => withApplicants(now, applicants)),
    start,
    stop: () => void (stopped.current = true),
    clear: () => change(() => noGroup),
  };
}

function withApplicants(draft: GroupDraft, applicants: readonly TypedApplicant[]): GroupDraft {
  const isEmpty = (row: GroupRow): boolean => isOpen(row) && Object.values(row.applicant).every((text) => text === '');
  const rows = applicants.map((applicant) => newRow(crypto.randomUUID(), applicant));
  return { ...draft, rows: [...draft.rows.filter((row) => isInOrder(row) || !isEmpty(row)), ...rows] };
}
