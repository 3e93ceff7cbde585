import type { ThemeConfig } from 'antd';

/** One accent colour, official blue. Status colours are dark enough for text of 4.5 : 1 on white. */
export const theme: ThemeConfig = {
  cssVar: { key: 'desk' },
  hashed: false,
  token: {
    colorPrimary: '#1456a8',
    colorLink: '#1456a8',
    colorLinkHover: '#0d3f7d',
    colorSuccess: '#1a7035',
    colorWarning: '#8f5200',
    colorError: '#b3261e',
    colorInfo: '#1456a8',
    colorText: '#1f2329',
    colorTextSecondary: '#4a4f57',
    colorTextTertiary: '#5b6068',
    colorTextDescription: '#5b6068',
    colorTextPlaceholder: '#6b7078',
    colorTextDisabled: '#6b7078',
    colorBorder: '#c3c9d1',
    borderRadius: 3,
    fontSize: 15,
    controlHeight: 34,
    wireframe: false,
    motion: false,
    fontFamily:
      '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", SimHei, sans-serif',
  },
};
