/** Written by vite/antdStyles.ts. */
declare module 'virtual:antd.css';
