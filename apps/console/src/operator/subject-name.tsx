import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Subject } from '@lienthong/contracts';
import { useTexts } from '../text/texts';
import { operatorTexts } from './operator.texts';

/** What a trouble is about; a dossier leads to its page of troubles. */
export function SubjectName({ subject }: { readonly subject: Subject }): ReactElement {
  const say = useTexts(operatorTexts);
  switch (subject.type) {
    case 'dossier':
      return <InstanceLink code={subject.code} />;
    case 'queue':
      return <span>{say('queue', { queue: subject.queue })}</span>;
    case 'consumer':
      return <span>{say('consumer', { group: subject.group, partition: subject.partition })}</span>;
  }
}

export function InstanceLink({ code }: { readonly code: string }): ReactElement {
  return (
    <Link to="/van-hanh/ho-so/$code" params={{ code }} style={{ whiteSpace: 'nowrap' }}>
      {code}
    </Link>
  );
}
