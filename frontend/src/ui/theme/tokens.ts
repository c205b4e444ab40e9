import type { ThemeConfig } from 'antd';

/**
 * Paper, ink, pine and cinnabar: ink on paper for reading, pine for what can be done, cinnabar for the seal alone.
 * The same values stand in base.css for what is not an Ant Design component.
 */
export const antdTheme = {
  cssVar: { key: 'yx' },
  hashed: false,
  zeroRuntime: true,
  token: {
    colorPrimary: '#1d5f5e',
    colorLink: '#1d5f5e',
    colorSuccess: '#2b7a4b',
    colorWarning: '#a46a12',
    colorError: '#b3261e',
    colorWarningBg: '#fbf2df',
    colorErrorBg: '#f9ece8',
    colorSuccessBg: '#e9f2ea',
    colorInfo: '#1d5f5e',
    // What is derived from so dark a colour would be too dark for text on it.
    colorInfoBg: '#e6efec',
    colorInfoBorder: '#b9d0ca',
    colorTextBase: '#1e2a2e',
    colorTextPlaceholder: '#6b777b',
    colorBorder: '#a9b0ac',
    colorBorderSecondary: '#dfdcd2',
    // What a waiting button says is still read; that it waits, its sign tells.
    opacityLoading: 1,
    borderRadius: 6,
    controlHeight: 38,
    fontSize: 15,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
} satisfies ThemeConfig;

/** What the style file must contain; a component used but not named here shows without any style. */
export const usedComponents = [
  'Alert',
  'Button',
  'Checkbox',
  'Dropdown',
  'Input',
  'Modal',
  'Popover',
  'Select',
  'Skeleton',
  'Spin',
  'Switch',
  'Tabs',
  'Tooltip',
] as const;
