import { paths } from '../src/app/paths.ts';
import { legalCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { errorText } from './support/forms.ts';
import { anOperatorOf } from './support/operators.ts';
import { aScan } from './support/scans.ts';
import {
  bindLegalCard,
  button,
  choose,
  confirm,
  fillSeal,
  inDays,
  PATIENT,
  signInFrom,
} from './support/seals.ts';
import { expect, expectAccessible, expectFits } from './support/test.ts';

/** Making seals and signatures under the legal card: soft keys of the trial kit, a real agent, the real server. */
test('SEL-01 SEL-02 SEL-03 SEL-05 SEL-17 SEL-21 SEL-30 SEL-31 SEL-60 a standard seal is made with the legal card, seen, enabled and downloaded', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  test.slow();
  await softKey(legalCardOf(admin));
  await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`, `pin ${PIN}`);
  await bindLegalCard(page, zh);
  await page.goto(paths.home());
  await page.getByRole('link', { name: '印章制作' }).click();
  await expect(page.getByText('还没有印章')).toBeVisible(PATIENT);
  await expectAccessible(page);
  await signInFrom(page, paths.seals(), zh);

  await button(page, '新增印章').click();
  await expectAccessible(page);
  await button(page, '下一步').click();
  const dialog = page.getByRole('dialog', { name: '制式电子签章' });
  await button(dialog, '保存印章').click();
  await expect(dialog.getByText(errorText('zh-CN', 'SEAL_PREVIEW_NEEDED'))).toBeVisible();
  await expect(dialog.locator('input[name="validFrom"]')).toBeDisabled();
  await expectAccessible(page);

  const name = '样例公章';
  await fillSeal(page, dialog, 'zh-CN', {
    operator: '法定代表人',
    name,
    kind: '公司章',
  });
  await expect(dialog.getByRole('img', { name: '印章预览' })).toBeVisible(PATIENT);
  await dialog.locator('input[name="validTo"]').fill('2099-01-01');
  await dialog.locator('input[name="sealName"]').focus();
  await expect(dialog.locator('input[name="validTo"]')).toHaveAttribute('aria-invalid', 'true');
  await dialog.locator('input[name="validTo"]').fill(inDays(60));
  await expectAccessible(page);
  await button(dialog, '保存印章').click();
  const step = page.getByRole('region', { name: '法人卡确认' });
  await expect(step.getByText(admin.organisation.orgName)).toBeVisible(PATIENT);
  await expect(step.getByText(name, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await confirm(page, zh);

  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('停用', PATIENT);
  expect(await agent.wasShown()).toContain('确认印章或签名');
  await expectAccessible(page);
  await row.getByRole('button', { name }).click();
  const view = page.getByRole('dialog', { name: '查看印章' });
  const picture = view.locator('figure img');
  await expect(picture).toBeVisible(PATIENT);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(500);
  await expectAccessible(page);
  const address = await view.getByRole('link', { name: /\.esl/ }).getAttribute('href');
  const file = await page.request.get(address ?? '');
  expect(file.headers()['content-disposition']).toContain('.esl');
  expect((await file.body())[0]).toBe(0x30);
  await button(view, /^关\s?闭$/)
    .last()
    .click();

  await row.getByRole('checkbox').check();
  await button(page, '启用印章').click();
  await expect(row).toContainText('启用', PATIENT);
});

const zh = <T>(word: T): T => word;

test('SEL-34 SEL-35 SEL-38 SEL-39 SEL-75 UIC-26 a seal is taken from a scan, at 360 px too', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 780 });
  await softKey(legalCardOf(admin));
  await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`, `pin ${PIN}`);
  await bindLegalCard(page, zh);
  await signInFrom(page, paths.seals(), zh);
  await button(page, '新增印章').click();
  await page.getByRole('radio', { name: /真实印章图片/ }).check();
  await button(page, '下一步').click();
  const notes = page.getByRole('dialog', { name: '注意事项' });
  await expect(notes.getByText(/只能提取红色和蓝色/)).toBeVisible();
  await expectAccessible(page);
  await button(notes, /^关\s?闭$/)
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: '真实印章图片' });
  await fillSeal(page, dialog, 'zh-CN', { operator: '法定代表人', name: '样例实物章', kind: '公司章' });
  const scan = dialog.locator('input[name="scan"]');
  await scan.setInputFiles(await aScan(page, 'blank'));
  await expect(scan).toHaveAccessibleDescription(/未能提取印章/, PATIENT);
  await button(dialog, '保存印章').click();
  await expect(scan).toBeFocused();
  await scan.setInputFiles(await aScan(page, 'stamp'));
  await expect(dialog.getByText('质量合格，可以保存')).toBeVisible(PATIENT);
  await expect(dialog.getByRole('img', { name: '提取后' })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await button(dialog, '保存印章').click();
  await confirm(page, zh);
  await expect(page.getByText(/印章“样例实物章”已保存/)).toBeVisible(PATIENT);
  await expectAccessible(page);
});

test('SEL-12 SEL-14 a seal is changed, which disables it, and deleted for good', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  test.slow();
  await softKey(legalCardOf(admin));
  await agent.willAnswer(...Array.from({ length: 4 }, () => `pin ${PIN}`));
  await bindLegalCard(page, zh);
  await signInFrom(page, paths.seals(), zh);
  await button(page, '新增印章').click();
  await button(page, '下一步').click();
  const dialog = page.getByRole('dialog', { name: '制式电子签章' });
  await fillSeal(page, dialog, 'zh-CN', { operator: '法定代表人', name: '样例合同章', kind: '合同章' });
  await expect(dialog.getByText('预览与当前内容一致')).toBeVisible(PATIENT);
  await button(dialog, '保存印章').click();
  await confirm(page, zh);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('样例合同章').getByRole('checkbox').check(PATIENT);
  await button(page, '启用印章').click();
  await expect(page.getByText('“样例合同章”已启用')).toBeVisible(PATIENT);
  await row('样例合同章').getByRole('checkbox').check();
  await button(page, '删除印章').click();
  await expect(page.getByText('启用中的记录不能删除，请先停用')).toBeVisible();
  await button(page, '修改印章').click();
  const change = page.getByRole('dialog', { name: '修改印章' });
  await change.locator('input[name="sealName"]').fill('样例合同章（新）');
  await expectAccessible(page);
  await button(change, '保存印章').click();
  await confirm(page, zh);
  await expect(row('样例合同章（新）')).toContainText('停用', PATIENT);
  await row('样例合同章（新）').getByRole('checkbox').check();
  await button(page, '删除印章').click();
  await button(page.getByRole('dialog'), '删除印章').click();
  await expect(page.getByText('还没有印章')).toBeVisible(PATIENT);
});

test('SEL-41 SEL-44 SEL-46 SEL-49 SEL-51 SEL-53 two signatures of a declarant: one in use at a time', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  test.slow();
  await softKey(legalCardOf(admin));
  await agent.willAnswer(...Array.from({ length: 4 }, () => `pin ${PIN}`));
  const operator = await anOperatorOf(page.request);
  await bindLegalCard(page, zh);
  await signInFrom(page, paths.signatures(), zh);
  for (const number of [1, 2]) {
    await button(page, '新增签名').click();
    const notes = page.getByRole('dialog', { name: '注意事项' });
    await button(notes, /^关\s?闭$/)
      .last()
      .click();
    const dialog = page.getByRole('dialog', { name: '新增签名' });
    await choose(page, dialog, /签名申报员名称/, operator.name);
    await dialog.locator('input[name="scan"]').setInputFiles(await aScan(page, 'signature'));
    await expect(dialog.getByText('质量合格，可以保存')).toBeVisible(PATIENT);
    if (number === 1) await expectAccessible(page);
    await button(dialog, '保存签名').click();
    await confirm(page, zh);
    await expect(page.getByRole('row')).toHaveCount(number + 1, PATIENT);
  }
  const row = (at: number) => page.getByRole('row').nth(at);
  for (const at of [1, 2]) {
    await row(at).getByRole('checkbox').check();
    await button(page, '启用签名').click();
    if (at === 2) await button(page.getByRole('dialog'), '启用签名').click();
    await expect(row(at)).toContainText('启用', PATIENT);
  }
  await expect(row(1)).toContainText('停用', PATIENT);
  await expectAccessible(page);
});
