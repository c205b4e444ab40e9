import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { expect, expectAccessible, expectFits, test } from './support/test.ts';

/**
 * Every address of the signed-in area in English on a phone. What it does is shown by the other tests in Chinese; that no
 * text is missing in either language, by the build.
 */

const ADDRESSES = [
  paths.home(),
  paths.account(),
  paths.activity(),
  paths.card(),
  paths.qualifications(),
  paths.operators(),
  paths.addCardOperator(),
  paths.seals(),
  paths.signatures(),
  paths.sealing(),
  paths.sealUses(),
  paths.realName(),
  paths.realNameCard(),
  paths.realNameIdentity(),
  paths.realNameBankCard(),
  paths.realNameLegalRep(),
  paths.realNameBankKey(),
  paths.realNameHolder(),
];

/** Chinese in what is read, or read out; what is marked as Chinese aside. */
const chineseIn = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const note = (text: string | null) => {
      if (text && /\p{Script=Han}/u.test(text)) found.push(text.trim());
    };
    const visit = (element: Element) => {
      if (element !== document.documentElement && element.getAttribute('lang')?.startsWith('zh')) return;
      if (/^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName)) return;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) note(element.getAttribute(name));
      for (const child of Array.from(element.childNodes)) {
        if (child instanceof Element) visit(child);
        else note(child.textContent);
      }
    };
    visit(document.documentElement);
    return found;
  });

test.describe('in English, at 360 px', () => {
  test.use({ language: 'en-US', viewport: { width: 360, height: 740 } });

  test('GEN-33 UIC-20 UIC-25 UIC-26 every page of the signed-in area', async ({ page, admin }) => {
    test.slow();
    const { organisation, administrator } = admin;
    const data = [organisation.orgName, organisation.legalRepName, administrator.name];
    // Names are shown masked, too.
    const isData = (text: string) =>
      data.some((one) => text.includes(one)) || /^\*+\p{Script=Han}$/u.test(text);
    for (const address of ADDRESSES) {
      await test.step(address, async () => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
        await page.waitForLoadState('networkidle');
        await expectFits(page);
        await expectAccessible(page);
        const chinese = (await chineseIn(page)).filter((text) => !isData(text));
        expect.soft(chinese, 'Chinese outside of data').toEqual([]);
      });
    }
  });
});
