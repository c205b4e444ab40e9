import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { paths } from '../src/app/paths.ts';
import { signIn } from './support/api.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** Files of a ZIP by name, through its directory at the end (APPNOTE 4.3). */
async function filesOf(path: string): Promise<Map<string, string>> {
  const zip = await readFile(path);
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(name, inflateRawSync(zip.subarray(begin, begin + size)).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

test('ACC-69 ACC-70 the copy is downloaded for the password and holds everything, to be read as well', async ({
  page,
  admin,
}) => {
  const { administrator, organisation } = admin;
  await page.goto(paths.account());
  await page.getByRole('button', { name: '下载个人信息副本' }).click();
  const dialog = page.getByRole('dialog', {
    name: '下载个人信息副本',
  });
  await dialog.locator('input[name=password]').fill('Wrong-Pass-1');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('密码错误')).toBeVisible();
  await expectAccessible(page);
  await dialog.locator('input[name=password]').fill(administrator.password);
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^yinxin-personal-data-\d{4}-\d{2}-\d{2}\.zip$/);
  await expect(dialog).toBeHidden();
  const files = await filesOf(await download.path());
  const data = JSON.parse(files.get('data.json') ?? '') as {
    sections: Record<string, Record<string, unknown>[]>;
  };
  expect(data.sections['account']?.[0]?.['holderIdNumber']).toBe(administrator.idNumber);
  expect(data.sections['organisation']?.[0]?.['uscc']).toBe(organisation.uscc);
  expect(data.sections['agreements']?.length).toBeGreaterThan(0);
  // What is to be read stands alone: no page of ours, no network.
  const reader = await page.context().newPage();
  await reader.setContent(files.get('summary.html') ?? '');
  await expect(reader.getByRole('heading', { name: '我的个人信息副本' })).toBeVisible();
  await expect(reader.getByText(administrator.idNumber).first()).toBeVisible();
  await expect(reader.getByText('注册账号').first()).toBeVisible();
  await expectAccessible(reader);
  if (process.env['SCREENSHOTS']) {
    await reader.screenshot({ path: `test-results/copy.zh-CN.png` });
  }
  await reader.close();
});

test('ACC-74 ACC-75 ACC-76 ACC-77 closing names what follows, ends the session, and can be taken back', async ({
  page,
  admin,
}) => {
  const { administrator } = admin;
  await page.goto(paths.account());
  const panel = page.getByRole('region', { name: '我的个人信息' });
  await panel.scrollIntoViewIfNeeded();
  if (process.env['SCREENSHOTS']) {
    await panel.screenshot({ path: `test-results/rows.zh-CN.png` });
  }
  await panel.getByRole('button', { name: '注销账号' }).click();
  const dialog = page.getByRole('dialog', { name: '注销账号' });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  expect(await dialog.getByRole('listitem').count()).toBeGreaterThanOrEqual(5);
  await expectAccessible(page);
  if (process.env['SCREENSHOTS']) {
    await page.screenshot({ path: `test-results/closing.zh-CN.png` });
  }
  await dialog.locator('input[name=password]').fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paths.portal());
  await signIn(page.request, administrator.username, administrator.password);
  await page.goto(paths.home());
  const offer = page.getByRole('alert').filter({ hasText: '您的账号将于' });
  await expect(offer).toBeVisible();
  await expectAccessible(page);
  if (process.env['SCREENSHOTS']) {
    await page.screenshot({ path: `test-results/offer.zh-CN.png` });
  }
  await page.getByRole('button', { name: '撤回注销' }).click();
  await expect(offer).toBeHidden();
  await page.goto(paths.account());
  await expect(panel.getByRole('button', { name: '注销账号' })).toBeVisible();
});

test('ACC-75 at 360 px the consequences are read and nothing is cut off', async ({ page, admin }) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(paths.account());
  await page.getByRole('button', { name: '注销账号' }).click();
  const dialog = page.getByRole('dialog', { name: '注销账号' });
  await expect(dialog.getByRole('button', { name: '确认注销' })).toBeInViewport({ ratio: 0.5 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: 'test-results/closing.360.png' });
});
