import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { register } from './api.ts';
import { anApplicant, type Applicant } from './people.ts';

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Fixtures {
  /** The language a browser remembers from its last visit (UIC-20). */
  language: Language;
  /** An organisation whose administrator is signed in in this browser. */
  admin: Applicant;
}

export const test = base.extend<Fixtures>({
  language: ['zh-CN', { option: true }],
  page: async ({ page, language }, provide) => {
    await page.addInitScript((kept) => {
      // An empty page, as before the first one, has no storage.
      if (location.protocol !== 'http:') return;
      if (!localStorage.getItem('yinxin.language')) localStorage.setItem('yinxin.language', kept);
    }, language);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) troubles.push(message.text());
    });
    await provide(page);
    expect(troubles, 'no script error, nothing refused by the content security policy').toEqual([]);
  },
  admin: async ({ context }, provide) => {
    const applicant = anApplicant();
    await register(context.request, applicant);
    await provide(applicant);
  },
});

export { expect };

/** WCAG 2.1 A and AA (UIC-25). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Where nothing is framed, the same without a second window to put frames together in.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}

/**
 * Nothing is wider than the window (UIC-26). A dialog scrolls in a layer of its own, which adds nothing to the document.
 */
export async function expectFits(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() =>
    Array.from(document.querySelectorAll('html, .ant-modal-wrap'))
      .map((layer) => layer.scrollWidth - layer.clientWidth)
      .filter((pixels) => pixels > 0),
  );
  expect(tooWide, 'pixels by which the page or a dialog is wider than the window').toEqual([]);
}

/** The same words the page shows, so that a test says what it looks for in both languages. */
export const words = <T>(language: Language, zh: T, en: T): T => (language === 'zh-CN' ? zh : en);
