import { MenuOutlined } from '@ant-design/icons';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Alert, Button, Drawer, Flex, Grid, Layout, Menu } from 'antd';
import type { MenuProps } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { live } from '../server/live';
import { useMe } from '../session/use-me';
import { useTexts } from '../text/texts';
import { SessionOver } from '../ui/session-over';
import { appTexts } from './app.texts';
import { CodeSearch } from './code-search';
import { menuFor, publicPages } from './navigation';
import { TopBar } from './top-bar';

/** What stands around every page of the office. */
export function Shell(): ReactElement {
  const say = useTexts(appTexts);
  const narrow = Grid.useBreakpoint().lg !== true;
  const [menuOpen, openMenu] = useState(false);
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  useEffect(() => {
    live.start();
    return () => live.stop();
  }, []);
  const menu = <MainMenu onGo={() => openMenu(false)} />;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#noi-dung">
        {say('skip')}
      </a>
      <Layout.Header style={{ padding: '0 16px', borderBottom: '1px solid #e5e7eb' }}>
        <Flex align="center" gap="small" style={{ height: '100%' }}>
          {narrow ? <Button icon={<MenuOutlined />} aria-label={say('menu')} onClick={() => openMenu(true)} /> : null}
          <TopBar narrow={narrow} />
        </Flex>
      </Layout.Header>
      {online ? null : <Alert banner type="warning" title={say('offline')} role="status" />}
      <Layout>
        {narrow ? (
          <Drawer open={menuOpen} placement="left" title={say('menu')} onClose={() => openMenu(false)} size={280}>
            {menu}
          </Drawer>
        ) : (
          <Layout.Sider role="presentation" width={232} style={{ borderRight: '1px solid #e5e7eb' }}>
            {menu}
          </Layout.Sider>
        )}
        <Layout.Content id="noi-dung" tabIndex={-1} role="main" style={{ padding: narrow ? 12 : 24, minWidth: 0 }}>
          <Outlet />
        </Layout.Content>
      </Layout>
      <CodeSearch />
      <SessionOver />
    </Layout>
  );
}

function MainMenu({ onGo }: { readonly onGo: () => void }): ReactElement {
  const say = useTexts(appTexts);
  const me = useMe();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const entries = menuFor(me);
  const items: MenuProps['items'] = [
    ...entries.map(({ path: key, text, icon, children }) => ({
      key: children === undefined ? key : `group:${key}`,
      icon,
      label: say(text),
      ...(children === undefined
        ? {}
        : { children: children.map((child) => ({ key: child.path, label: say(child.text) })) }),
    })),
    { type: 'divider' as const },
    ...publicPages.map(({ path: key, text, icon }) => ({
      key,
      icon,
      label: (
        <a href={key} target="_blank" rel="noreferrer">
          {say(text)}
        </a>
      ),
    })),
  ];
  const go: MenuProps['onClick'] = ({ key }) => {
    onGo();
    if (publicPages.every((page) => page.path !== key)) void navigate({ to: key });
  };
  return (
    <nav aria-label={say('menu')}>
      <Menu
        mode="inline"
        items={items}
        onClick={go}
        selectedKeys={[currentOf(path, entries)]}
        defaultOpenKeys={entries.map((entry) => `group:${entry.path}`)}
        style={{ borderInlineEnd: 0 }}
      />
    </nav>
  );
}

/** The longest entry that the path lies below. */
function currentOf(path: string, entries: ReturnType<typeof menuFor>): string {
  const all = entries.flatMap((entry) => [entry.path, ...(entry.children ?? []).map((child) => child.path)]);
  const fits = all.filter((one) => path === one || path.startsWith(`${one}/`));
  return fits.sort((a, b) => b.length - a.length)[0] ?? '';
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
