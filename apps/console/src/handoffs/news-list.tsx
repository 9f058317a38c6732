import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { showInstant } from '../text/instants';
import { useTexts } from '../text/texts';
import { useUnitName } from '../ui/catalogue';
import { DossierLink } from '../work/dossier-link';
import { handoffTexts } from './handoffs.texts';
import type { HandoffNews, News } from './use-handoff-news';

const texts = {
  accepted: 'wasAccepted',
  refused: 'wasRefused',
  recalled: 'wasRecalled',
  lapsed: 'wasLapsed',
  left: 'wasLeft',
} as const;

/** What changed while one looked, in words; read out where someone listens. */
export function NewsList({ news }: { readonly news: News }): ReactElement {
  const say = useTexts(handoffTexts);
  return (
    <div role="status" aria-live="polite">
      {news.items.length === 0 ? null : (
        <Alert
          type="info"
          showIcon
          role="presentation"
          style={{ marginBottom: 12 }}
          title={say('news')}
          action={<Button onClick={news.forget}>{say('close')}</Button>}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {news.items.map((item) => (
                <li key={item.key}>
                  <NewsLine item={item} />
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

function NewsLine({ item }: { readonly item: HandoffNews }): ReactElement {
  const say = useTexts(handoffTexts);
  const unitName = useUnitName();
  const { code, handoff, ending } = item;
  if (ending === null) return <>{say('arrived', { code, unit: unitName(handoff.from.unit) })}</>;
  const { kind, at, unit, subject, reason } = ending;
  const said = say(texts[kind], { code, unit: unitName(unit), subject, at: showInstant(at) });
  return (
    <>
      {said} {reason === null ? null : say('reason', { reason })} <DossierLink code={code} />
    </>
  );
}
