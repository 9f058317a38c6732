import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  DashboardOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  NodeIndexOutlined,
  ShopOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Me } from '@lienthong/contracts';
import { isAble } from '../session/use-me';
import type { appTexts } from './app.texts';

type TextKey = (typeof appTexts.keys)[number];

/** One line of the menu; `needs` is an operation of the API, so what is not allowed is not offered. */
export interface MenuEntry {
  readonly path: string;
  readonly text: TextKey;
  readonly icon?: ReactNode;
  readonly needs: string;
  readonly children?: readonly Omit<MenuEntry, 'children' | 'icon' | 'needs'>[];
}

const entries: readonly MenuEntry[] = [
  {
    path: '/mot-cua',
    text: 'desk',
    icon: <ShopOutlined />,
    needs: 'dossier.receive',
    children: [
      { path: '/mot-cua', text: 'desk' },
      { path: '/mot-cua/tiep-nhan', text: 'receive' },
      { path: '/mot-cua/nhan-theo-nhom', text: 'receiveGroup' },
      { path: '/mot-cua/tra-ket-qua', text: 'returnResult' },
    ],
  },
  { path: '/viec', text: 'work', icon: <AuditOutlined />, needs: 'dossier.command' },
  { path: '/lien-thong', text: 'handoffs', icon: <NodeIndexOutlined />, needs: 'queue.read' },
  { path: '/ho-so', text: 'dossiers', icon: <FolderOpenOutlined />, needs: 'queue.read' },
  { path: '/vang-mat', text: 'absences', icon: <UserSwitchOutlined />, needs: 'absence.keep' },
  {
    path: '/van-hanh',
    text: 'operator',
    icon: <AlertOutlined />,
    needs: 'operations.read',
    children: [
      { path: '/van-hanh', text: 'board' },
      { path: '/van-hanh/dot', text: 'acts' },
      { path: '/van-hanh/su-kien-treo', text: 'deadLetters' },
      { path: '/van-hanh/suc-khoe', text: 'health' },
      { path: '/van-hanh/nhat-ky', text: 'trail' },
    ],
  },
  {
    path: '/dieu-hanh',
    text: 'manager',
    icon: <BarChartOutlined />,
    needs: 'reports.read',
    children: [
      { path: '/dieu-hanh', text: 'now' },
      { path: '/dieu-hanh/ty-le', text: 'rates' },
      { path: '/dieu-hanh/thoi-gian', text: 'time' },
      { path: '/dieu-hanh/bao-cao', text: 'reports' },
    ],
  },
];

/** Pages for everyone, which open beside. */
export const publicPages = [
  { path: '/thu-tuc', text: 'procedures', icon: <InboxOutlined /> },
  { path: '/tra-cuu', text: 'lookUp', icon: <DashboardOutlined /> },
] as const;

export function menuFor(me: Me): readonly MenuEntry[] {
  return entries.filter((entry) => isAble(me, entry.needs));
}

/** The page that someone's day begins with. */
export function homeOf(me: Me): string {
  switch (me.role) {
    case 'desk-officer':
    case 'portal':
      return '/mot-cua';
    case 'operator':
      return '/van-hanh';
    case 'manager':
      return '/dieu-hanh';
    case 'specialist':
    case 'leader':
    case 'clerk':
      return '/viec';
  }
}
