import type { ThemeConfig } from 'antd';

/** Dark enough that white text on it, and it on white, can be read by everyone (contrast above 7). */
const brand = '#0b5a4a';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: brand,
    // Derived from so dark a colour, these grounds would be dark too, and the words on them hard to read.
    colorPrimaryBg: '#e3f1ec',
    colorPrimaryBgHover: '#d3e9e1',
    colorPrimaryBorder: '#9cc7ba',
    colorPrimaryHover: '#0e7460',
    controlItemBgActive: '#e3f1ec',
    controlItemBgActiveHover: '#d3e9e1',
    colorSuccessBg: '#e6f4ea',
    colorSuccessBorder: '#a3cfb2',
    colorWarningBg: '#fdf3e0',
    colorWarningBorder: '#e6c88a',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#eeb4af',
    colorInfo: '#0a5c8a',
    colorInfoBg: '#e6f1f8',
    colorInfoBorder: '#a5c9df',
    colorLink: '#0a5c8a',
    colorTextSecondary: 'rgba(0, 0, 0, 0.66)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.62)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
    colorError: '#b3261e',
    colorSuccess: '#1b6e3c',
    colorWarning: '#8a5a00',
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    borderRadius: 6,
  },
  components: { Layout: { headerBg: '#ffffff', siderBg: '#ffffff' } },
};
