import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement, type ReactNode } from 'react';
import type { Plugin } from 'vite';
import { antdTheme, usedComponents } from '../src/ui/theme/tokens.ts';

const NAME = 'virtual:antd.css';

/** Writes the styles of the Ant Design components in use into a file at build time, so none are made in the browser. */
export function antdStyles(): Plugin {
  return {
    name: 'yinxin-antd-styles',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      return extractStyle({
        includes: [...usedComponents],
        customTheme: (node) =>
          createElement(ConfigProvider, { theme: { ...antdTheme, zeroRuntime: false } }, node as ReactNode),
      });
    },
  };
}
