import { GlobalOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Badge, Button, Dropdown, Flex, Tooltip, Typography } from 'antd';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { live } from '../server/live';
import { useLegalNow } from '../session/installation';
import { session } from '../session/session';
import { useMe } from '../session/use-me';
import { showInstant } from '../text/instants';
import { setLanguage, useBilingual, useLanguage, useTexts } from '../text/texts';
import { roleTexts } from '../ui/status-texts';
import { useTick } from '../ui/use-tick';
import { appTexts } from './app.texts';
import { openCodeSearch } from './code-search';

const tick = 15_000;

export function TopBar({ narrow }: { readonly narrow: boolean }): ReactElement {
  const say = useTexts(appTexts);
  const language = useLanguage();
  return (
    <Flex align="center" justify="space-between" flex={1} gap="small" style={{ minWidth: 0 }}>
      <a href="/" style={{ display: 'flex', alignItems: 'center', gap: 8, color: 'inherit' }}>
        <img src="/lien-thong.svg" alt={narrow ? 'Liên Thông' : ''} width={28} height={28} />
        {narrow ? null : <strong>Liên Thông</strong>}
      </a>
      <Button icon={<SearchOutlined />} onClick={openCodeSearch} aria-label={say('search')}>
        {narrow ? null : `${say('search')} (Ctrl + K)`}
      </Button>
      <Flex align="center" gap="small">
        {narrow ? null : <LegalNow />}
        <LiveSign narrow={narrow} />
        <Button
          icon={<GlobalOutlined />}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          title={`${say('language')}: ${language === 'vi' ? 'English' : 'Tiếng Việt'}`}
        >
          {language === 'vi' ? 'EN' : 'VI'}
        </Button>
        <WhoIsThere narrow={narrow} />
      </Flex>
    </Flex>
  );
}

function LegalNow(): ReactElement {
  const say = useTexts(appTexts);
  const now = useLegalNow();
  useTick(tick);
  return (
    <Tooltip title={say('legalNow')}>
      <Typography.Text type="secondary">{showInstant(now())}</Typography.Text>
    </Tooltip>
  );
}

function LiveSign({ narrow }: { readonly narrow: boolean }): ReactElement {
  const say = useTexts(appTexts);
  const state = useSyncExternalStore(live.subscribe, () => live.state);
  const status = state === 'live' ? 'success' : state === 'broken' ? 'error' : 'processing';
  const text = say(state);
  return (
    <span role="status" title={text}>
      <Badge status={status} text={narrow ? <span className="unseen">{text}</span> : text} />
    </span>
  );
}

function WhoIsThere({ narrow }: { readonly narrow: boolean }): ReactElement {
  const me = useMe();
  const say = useTexts(appTexts);
  const role = useTexts(roleTexts);
  const pick = useBilingual();
  const name = me.name ?? me.subject;
  const items = [
    { key: 'who', disabled: true, label: `${name} – ${role(me.role)}, ${pick(me.unit.name)}` },
    { key: 'out', label: say('signOut') },
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => key === 'out' && void session.signOut() }} trigger={['click']}>
      <Button icon={<UserOutlined />} aria-label={name}>
        {narrow ? null : name}
      </Button>
    </Dropdown>
  );
}
