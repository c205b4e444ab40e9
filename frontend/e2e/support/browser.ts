import { existsSync } from 'node:fs';

/** Debian's: the one that can only do without windows takes a sixth less time. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const browserPath = process.env.YINXIN_CHROMIUM ?? BROWSERS.find(existsSync) ?? 'chromium';
