import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { paths } from '../src/app/paths.ts';
import { legalCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { aPdf } from './support/documents.ts';
import { bindLegalCard, button, confirm, fillSeal, PATIENT, signInFrom } from './support/seals.ts';
import { expect, expectAccessible } from './support/test.ts';

/** Seals on documents: a soft key of the trial kit, a real agent, the real server. */

const zh = <T>(text: T): T => text;

/** Where the organisations are. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Of the legal representative, in use from today. */
async function aSealInUse(page: Page, name: string): Promise<void> {
  await signInFrom(page, paths.seals(), zh);
  await button(page, '新增印章').click();
  await button(page, '下一步').click();
  const dialog = page.getByRole('dialog', { name: '制式电子签章' });
  await fillSeal(page, dialog, 'zh-CN', { operator: '法定代表人', name, kind: '公司章' });
  await dialog.locator('input[name="validFrom"]').fill(today());
  await expect(dialog.getByText('预览与当前内容一致')).toBeVisible(PATIENT);
  await button(dialog, '保存印章').click();
  await confirm(page, zh);
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('checkbox').check(PATIENT);
  await button(page, '启用印章').click();
  await expect(page.getByText(`“${name}”已启用`)).toBeVisible(PATIENT);
}

test('SEL-54 SEL-55 SEL-61 SEL-66 SEL-72 a document is sealed with the card, downloaded, checked, and stands in the log', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  test.setTimeout(600_000);
  await softKey(legalCardOf(admin));
  // Binding, sign-in and making of the seal; then what shall be sealed is shown before the card password is asked for.
  const pin = `pin ${PIN}`;
  await agent.willAnswer(pin, pin, pin, 'confirm', pin);
  await bindLegalCard(page, zh);
  await aSealInUse(page, '样例公章');

  await page.getByRole('link', { name: '文件用印' }).click();
  const file = page.locator('input[name="document"]');
  await file.setInputFiles({
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('letter'),
  });
  await expect(file).toHaveAccessibleDescription(/不是 PDF 或 OFD 文件/, PATIENT);
  await expectAccessible(page);
  await file.setInputFiles(aPdf('contract.pdf', ['Party A', 'Page two', 'Page three']));
  const choice = page.getByRole('radio', { name: /样例公章/ });
  await choice.check(PATIENT);
  await expectAccessible(page);
  await button(page, '下一步').click();

  const sheet = page.getByRole('group', { name: '第1页的版面' });
  const picture = sheet.getByRole('img', { name: '第1页的内容' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), PATIENT)
    .toBeGreaterThan(500);
  const box = await sheet.boundingBox();
  if (!box) throw new Error('no sheet');
  await sheet.click({ position: { x: box.width / 2, y: box.height * 0.75 } });
  const stamp = button(sheet, /^印章1/);
  await expect(stamp).toBeVisible();
  await stamp.press('ArrowRight');
  await page.getByRole('tab', { name: '骑缝章' }).click();
  await button(page, '添加骑缝章').click();
  await page.getByRole('tab', { name: '按关键字' }).click();
  await page.locator('input[name="keyword"]').fill('nowhere');
  await button(page, '添加关键字位置').click();
  await expect(page.getByText('已放置 3 处')).toBeVisible();
  await expectAccessible(page);
  await button(page, '下一步').click();

  const step = page.getByRole('region', { name: '核对并用印' });
  await expect(step.getByText(admin.organisation.orgName)).toBeVisible(PATIENT);
  const seal = button(page, '输入卡密码并用印');
  await expect(seal).toBeEnabled(PATIENT);
  await expectAccessible(page);
  await seal.click();
  // Found by the server, before anybody was asked for the card password.
  await expect(page.getByText(/没有找到关键字/)).toBeVisible(PATIENT);
  await button(page, '删除印章3').click();
  await button(page, '下一步').click();
  await expect(seal).toBeEnabled(PATIENT);
  await seal.click();
  await expect(page.getByRole('heading', { name: '已用印' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  const shown = await agent.wasShown();
  for (const text of ['contract.pdf', '样例公章', admin.organisation.orgName]) expect(shown).toContain(text);

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载用印后的文件' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('contract.pdf');
  const sealed = await readFile(await download.path());

  await page.getByRole('link', { name: '用印记录' }).first().click();
  const lines = page.getByRole('row').filter({ hasText: 'contract.pdf' });
  await expect(lines).toHaveCount(2, PATIENT);
  await expect(lines.filter({ hasText: '已用印' })).toContainText(/样例公章.*卡/);
  // The attempt with a keyword that is not in the document.
  await expect(lines.filter({ hasText: '拒绝' })).toHaveCount(1);
  await expectAccessible(page);

  await page.goto(paths.verify());
  await page
    .getByLabel('要检查的文件')
    .setInputFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer: sealed });
  const verdict = page.getByRole('heading', { level: 2, name: /contract\.pdf/ }).first();
  await expect(verdict).toContainText(/有效/, PATIENT);
  await expect(verdict).not.toContainText(/无效/);
  const card = page.getByRole('article').first();
  await expect(card.getByText('未改动', { exact: true })).toBeVisible();
  await expect(card.getByText(admin.organisation.orgName).first()).toBeVisible();
});
