import { readFile } from 'node:fs/promises';
import { paths } from '../src/app/paths.ts';
import { expect, expectAccessible, LANGUAGES, test, words } from './support/test.ts';

/** Sealed with seal, card and maker of a test that nobody here trusts. */
const SEALED = new URL('./files/sealed-by-strangers.ofd', import.meta.url);

/** One empty page. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

test('SEL-58 SEL-66 a file nobody has signed, one that was changed, and one that is no document', async ({
  page,
}) => {
  await page.goto(paths.verify());
  const input = page.getByLabel('要检查的文件');
  await input.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.getByRole('heading', { level: 2, name: '未签名', exact: false })).toBeVisible();
  await expect(page.getByText('只是图像', { exact: false }).first()).toBeVisible();

  const changed = await readFile(SEALED);
  changed[Math.floor(changed.length / 2)] = (changed[Math.floor(changed.length / 2)] ?? 0) ^ 1;
  await input.setInputFiles({
    name: 'changed.ofd',
    mimeType: 'application/octet-stream',
    buffer: changed,
  });
  await expect(
    page.getByRole('heading', { level: 2, name: 'changed.ofd', exact: false }).first(),
  ).toContainText('无效');

  await input.setInputFiles({
    name: 'notes.txt',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('notes'),
  });
  await expect(page.getByText('只能检查 OFD、PDF 文件', { exact: false })).toBeVisible();
});

for (const language of LANGUAGES) {
  test.describe(`public check, ${language}`, () => {
    test.use({ language });

    const t = (zh: string, en: string) => words(language, zh, en);

    const file = () => t('要检查的文件', 'File to be checked');

    test('SEL-65 SEL-68 UIC-25 anybody learns that a document was sealed by strangers, on a phone of 360 px too', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(paths.portal());
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: t('公开验章', 'Check seals and signatures') })
        .click();
      await expect(
        page.getByRole('heading', { level: 1, name: t('公开验章', 'Check seals and signatures') }),
      ).toBeVisible();
      await expectAccessible(page);

      await page.getByLabel(file()).setInputFiles({
        name: 'contract.ofd',
        mimeType: 'application/octet-stream',
        buffer: await readFile(SEALED),
      });
      await expect(
        page.getByRole('heading', { name: t('无效', 'Invalid'), exact: false }).first(),
      ).toBeFocused();
      const card = page.getByRole('article');
      await expect(card.getByRole('img')).toBeVisible();
      await expect(card.getByText(t('未改动', 'Unchanged'), { exact: true })).toBeVisible();
      await card.getByText(t('检查步骤', 'Steps of the check')).click();
      await expect(
        card.getByText(t('签发机构不受信任。', 'The issuing authority is not trusted.')).first(),
      ).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  });
}
