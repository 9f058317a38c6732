import { Button, Checkbox, Flex, InputNumber, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { Paper } from '@lienthong/domain';
import { useBilingual, useTexts } from '../../text/texts';
import './paper-checklist.css';
import { receiveTexts } from './receive.texts';
import { asAsked, groupsOf, withAllRequired } from './reception';
import type { Given, PaperGroup } from './reception';
import { usePaperCounts } from './use-paper-counts';

interface PaperChecklistProps {
  readonly papers: readonly Paper[];
  readonly given: Given;
  readonly disabled: boolean;
  readonly onChange: (given: Given) => void;
}

/** The papers of the case, to be checked off one by one, with how many of each were handed in. */
export function PaperChecklist({ papers, given, disabled, onChange }: PaperChecklistProps): ReactElement {
  const say = useTexts(receiveTexts);
  const row = (paper: Paper): ReactElement => (
    <PaperRow
      key={paper.code}
      paper={paper}
      counts={given[paper.code] ?? nothing}
      disabled={disabled}
      onChange={(counts) => onChange({ ...given, [paper.code]: counts })}
    />
  );
  return (
    <Flex vertical gap="small">
      <div>
        <Button disabled={disabled} onClick={() => onChange(withAllRequired(papers, given))}>
          {say('allPapers')}
        </Button>
      </div>
      <ul className="papers">
        {groupsOf(papers).map((group) =>
          group.oneOf === null ? (
            group.papers.map(row)
          ) : (
            <Alternatives key={group.oneOf} group={group}>
              {group.papers.map(row)}
            </Alternatives>
          ),
        )}
      </ul>
    </Flex>
  );
}

interface Counts {
  readonly originals: number;
  readonly copies: number;
}
const nothing: Counts = { originals: 0, copies: 0 };

function Alternatives({
  group,
  children,
}: {
  readonly group: PaperGroup;
  readonly children: ReactElement[];
}): ReactElement {
  const say = useTexts(receiveTexts);
  const id = `mot-trong-${group.oneOf ?? ''}`;
  return (
    <li className="alternatives">
      <Flex gap="small" align="center">
        <strong id={id}>{say('oneOf')}</strong>
        <Tag color={group.papers.some((paper) => paper.required) ? 'blue' : undefined}>
          {say(group.papers.some((paper) => paper.required) ? 'required' : 'optional')}
        </Tag>
      </Flex>
      <ul className="papers" aria-labelledby={id}>
        {children}
      </ul>
    </li>
  );
}

interface PaperRowProps {
  readonly paper: Paper;
  readonly counts: Counts;
  readonly disabled: boolean;
  readonly onChange: (counts: Counts) => void;
}

function PaperRow({ paper, counts, disabled, onChange }: PaperRowProps): ReactElement {
  const say = useTexts(receiveTexts);
  const pick = useBilingual();
  const countsText = usePaperCounts();
  const name = pick(paper.name);
  const isThere = counts.originals + counts.copies > 0;
  const number = (which: keyof Counts, label: string, text: string): ReactElement => (
    <label className="paper-number">
      <Typography.Text type="secondary">{text}</Typography.Text>
      <InputNumber
        min={0}
        max={1000}
        precision={0}
        disabled={disabled}
        aria-label={label}
        value={counts[which]}
        onChange={(value) => onChange({ ...counts, [which]: value ?? 0 })}
      />
    </label>
  );
  return (
    <li className="paper">
      <div className="paper-name">
        <Checkbox
          checked={isThere}
          disabled={disabled}
          onChange={({ target }) => onChange(target.checked ? asAsked(paper) : nothing)}
        >
          {name}
        </Checkbox>
        <div className="paper-note">
          {paper.oneOf === undefined ? (
            <Tag color={paper.required ? 'blue' : undefined}>{say(paper.required ? 'required' : 'optional')}</Tag>
          ) : null}
          <Typography.Text type="secondary">
            {say('asked')} {countsText(asAsked(paper))}
            {paper.form === undefined ? null : ` · ${say('form', { form: paper.form })}`}
          </Typography.Text>
        </div>
      </div>
      <Flex gap="small" className="paper-numbers">
        {number('originals', say('originalsOf', { paper: name }), say('originals'))}
        {number('copies', say('copiesOf', { paper: name }), say('copies'))}
      </Flex>
    </li>
  );
}
