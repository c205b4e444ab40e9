import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { signIn } from './support/api.ts';
import { legalCardOf, operatorCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { fillFields, proveMobile } from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { button } from './support/realName.ts';
import { expect, expectAccessible, LANGUAGES, words } from './support/test.ts';

/** Verification by card (RNV-13 to RNV-18, RNV-46 to RNV-49): soft keys of the trial kit, a real agent, the real server. */

const connect = (page: Page) => button(page, /连接本浏览器|Connect this browser/).click();

for (const language of LANGUAGES) {
  const say = <T>(zh: T, en: T): T => words(language, zh, en);

  test.describe(language, () => {
    test.use({ language });

    test('RNV-08 RNV-13 RNV-14 RNV-15 RNV-16 RNV-18 an administrator is verified by the legal card, which is bound by the same act', async ({
      page,
      admin,
      agent,
      softKey,
    }) => {
      await softKey(legalCardOf(admin));
      await agent.willAnswer(`pin ${PIN}`);
      await page.goto(paths.realName());
      const card = page.getByRole('link', {
        name: say(/^IC卡认证.*推荐/, /^Card verification.*Recommended/),
      });
      await card.click();
      await connect(page);
      await expectAccessible(page);
      await button(page, say('输入卡密码并认证', 'Enter card password and verify')).click();
      await expect(
        page.getByRole('heading', { name: say('已通过IC卡认证', 'Card verification passed') }),
      ).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('main').getByText(admin.organisation.orgName)).toBeVisible();
      await expect(
        page.getByText(say('此法人卡已同时绑定到本账号', 'The legal card was bound to this account')),
      ).toBeVisible();
      await expectAccessible(page);
      await button(page, say('完成', 'Finish')).click();
      await expect(
        page.getByText(say('安全级别：高', 'Security level: high'), { exact: true }),
      ).toBeVisible();
    });

    test('RNV-46 RNV-47 RNV-48 RNV-49 RNV-60 an operator is verified by the own card; unbinding ends it, verifying again does not bind', async ({
      page,
      admin,
      context,
      agent,
      softKey,
    }) => {
      test.slow();
      const other = anApplicant();
      const card = operatorCardOf({ organisation: admin.organisation, administrator: other.administrator });
      const { username, password, mobile } = other.administrator;
      await softKey(card);
      await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`);
      await page.goto(paths.addCardOperator());
      await connect(page);
      await button(page, say('读取卡介质', 'Read card')).click();
      await expect(page.getByText(card.cardNo)).toBeVisible();
      await fillFields(page, language, { username, password, passwordConfirm: password, mobile });
      await proveMobile(page, context.request, language, mobile);
      await page.getByRole('checkbox', { name: say(/阅读并同意/, /I have read/) }).check();
      await button(page, say('确认注册', 'Confirm registration')).click();
      await expect(page).toHaveURL(/\/console\/operators$/, { timeout: 30_000 });

      await signIn(context.request, username, password);
      await page.goto(paths.realName());
      await expect(
        page.getByRole('heading', { name: say('操作员实名认证', 'Operator real-name verification') }),
      ).toBeVisible();
      await expect(
        page.getByText(say('安全级别：高', 'Security level: high'), { exact: true }),
      ).toBeVisible();
      const unbound = await context.request.post('/api/v1/account/card/unbinding', {
        data: { password },
        headers: { 'X-Yinxin-Request': '1' },
      });
      expect(unbound.ok(), await unbound.text()).toBe(true);
      await page.reload();
      await expect(page.getByText(say('卡介质已解绑', 'the card was unbound')).first()).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('link', { name: say(/^IC卡认证/, /^Card verification/) }).click();
      await expect(
        page.getByText(say('不清楚卡介质登记的证件时', 'which document the card was issued for')),
      ).toBeVisible();
      await button(page, say('输入卡密码并认证', 'Enter card password and verify')).click();
      await expect(
        page.getByRole('heading', { name: say('已通过IC卡认证', 'Card verification passed') }),
      ).toBeVisible({ timeout: 30_000 });
      await button(page, say('完成', 'Finish')).click();
      await expect(
        page.getByText(say('安全级别：高', 'Security level: high'), { exact: true }),
      ).toBeVisible();
      const account = (await (await context.request.get('/api/v1/account')).json()) as { cardBound: boolean };
      expect(account.cardBound).toBe(false);
    });
  });
}
