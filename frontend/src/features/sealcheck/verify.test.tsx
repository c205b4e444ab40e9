import type { CheckedSignature, CheckStep, SealCheck } from '@/api/schemas';
import { idle } from '@/api/idle';
import { switchLanguage } from '@/i18n';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';
import { integrityOf } from './findings';

beforeEach(() => {
  aBrowser();
  serve({}, false);
});

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };

const step = (
  code: CheckStep['code'],
  result: CheckStep['result'] = 'GOOD',
  more: Partial<CheckStep> = {},
) => ({ code, result, reason: code, subject: 'part', title: '', text: '', params: {}, ...more });

const holder = {
  subject: 'CN=张三,O=示例公司,C=CN',
  name: '张三',
  organisation: '示例公司',
  issuer: 'CN=Sample CA',
  serial: '1f',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2029-01-01T00:00:00Z',
  then: 'VALID',
  now: 'REVOKED',
} as const;

const aSignature = (more: Partial<CheckedSignature> = {}): CheckedSignature => ({
  id: '1',
  kind: 'SEAL',
  verdict: 'VALID',
  pages: [1, 2],
  signer: holder,
  seal: {
    number: 'MA01ABCD5000000000001',
    name: '示例公司公章',
    version: 4,
    vendor: 'YINXIN',
    picture: 'data:image/png;base64,iVBORw0KGgo=',
    width: 40,
    height: 40,
    made: '2026-03-01T08:00:00Z',
    validFrom: '2026-02-28T16:00:00Z',
    validTo: '2028-02-28T16:00:00Z',
    maker: { ...holder, name: '制章人', now: 'VALID' },
  },
  signedAt: '2026-06-01T08:00:00Z',
  stamped: false,
  closed: false,
  uncovered: [],
  steps: [
    step('SIGNATURE_VALUE'),
    step('SIGNER_REVOKED', 'NOTICE', {
      reason: 'REVOKED_LATER',
      params: { revokedAt: '2026-10-01T00:00:00Z' },
    }),
  ],
  ...more,
});

const aReport = (more: Partial<SealCheck> = {}): SealCheck => ({
  kind: 'OFD',
  verdict: 'VALID',
  text: '',
  checkedAt: '2026-11-22T08:00:00Z',
  sha256: '9f86d081',
  signatures: [aSignature()],
  steps: [step('PACKAGE')],
  ...more,
});

/** The way the page sends files, in the place of the browser's. */
function answer(status: number, body: unknown) {
  const sent: unknown[] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      upload: { onprogress?: (event: object) => void } = {};
      status = status;
      responseText = JSON.stringify(body);
      onload?: () => void;
      open = (...how: unknown[]) => sent.push(how.slice(0, 2));
      setRequestHeader = vi.fn();
      getResponseHeader = () => null;
      abort = vi.fn();
      send() {
        this.upload.onprogress?.({ loaded: 1, total: 1 });
        setTimeout(() => this.onload?.());
      }
    },
  );
  return sent;
}

const aFile = (name = 'contract.ofd', size = 3) => {
  const file = new File(['abc'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

async function choose(file = aFile()) {
  const input = await screen.findByLabelText<HTMLInputElement>('要检查的文件', {}, patient);
  await userEvent.upload(input, file, { applyAccept: false });
}

describe('the public check', () => {
  it('SEL-65 SEL-56 tells who has sealed a file, when, and how the certificates stood and stand', async () => {
    const sent = answer(200, aReport());
    await show('/verify');
    await choose();
    const heading = await screen.findByRole('heading', { name: /contract\.ofd 的检查结果: 有效/ }, patient);
    expect(heading).toHaveFocus();
    expect(sent).toEqual([['POST', '/api/v1/seal-checks']]);
    const card = screen.getByRole('article', { name: '示例公司公章' });
    expect(within(card).getByRole('img', { name: '印章“示例公司公章”的图片' })).toBeVisible();
    expect(within(card).getByText('张三 · 示例公司')).toBeVisible();
    expect(within(card).getByText('未改动')).toBeVisible();
    expect(within(card).getByText('由签章人自述')).toBeVisible();
    expect(within(card).getByText('签章时：有效；目前：已吊销')).toBeVisible();
    expect(within(card).getByText('第 1, 2 页')).toBeVisible();
  }, 40_000);

  it('SEL-66 opens the steps, in the language now shown', async () => {
    answer(200, aReport());
    await show('/verify');
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: '展开全部步骤' }, patient));
    expect(screen.getByText(/证书后来被吊销（2026.*）/)).toBeVisible();
    await act(() => switchLanguage('en-US'));
    expect(screen.getByText(/The certificate was revoked later/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Close all steps' }));
    expect(screen.getByText(/The certificate was revoked later/)).not.toBeVisible();
  }, 40_000);

  it('SEL-67 names what was changed and what is not covered', async () => {
    const changed = step('REFERENCE_DIGEST', 'BAD', {
      reason: 'ENTRY_CHANGED',
      subject: 'Doc_0/Pages/Page_0/Content.xml',
    });
    const signature = aSignature({ verdict: 'INVALID', steps: [changed], uncovered: ['Doc_0/added.txt'] });
    answer(200, aReport({ verdict: 'INVALID', signatures: [signature] }));
    await show('/verify');
    await choose();
    await screen.findByRole('heading', { name: /无效/ }, patient);
    const card = screen.getByRole('article');
    expect(within(card).getByText('已改动')).toBeVisible();
    expect(within(card).getAllByText('Doc_0/Pages/Page_0/Content.xml')[0]).toBeVisible();
    expect(within(card).getByText('Doc_0/added.txt')).toBeVisible();
  }, 40_000);

  it('SEL-58 says of an unsigned file that pictures are no signatures', async () => {
    answer(200, aReport({ verdict: 'NOT_SIGNED', signatures: [] }));
    await show('/verify');
    await choose(aFile('letter.pdf'));
    await screen.findByRole('heading', { name: /未签名/ }, patient);
    expect(screen.getByText(/印章或签名图片只是图像/)).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
  }, 40_000);

  it('SEL-65 says what is wrong with a file that cannot be checked, and takes it again', async () => {
    const sent = answer(422, { code: 'SEAL_CHECK_UNSUPPORTED', status: 422 });
    await show('/verify');
    await choose(aFile('letter.docx'));
    await screen.findByText(/只能检查 OFD、PDF 文件/, {}, patient);
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    await choose(aFile('huge.pdf', 51 * 1024 * 1024));
    await screen.findByText('文件超过 50 MB，无法检查。');
    await choose(aFile('empty.pdf', 0));
    await screen.findByText('文件是空的，请重新选择。');
    expect(sent).toHaveLength(2);
  }, 40_000);

  it('SEL-65 takes a file that is dropped', async () => {
    const sent = answer(200, aReport());
    await show('/verify');
    const input = await screen.findByLabelText('要检查的文件', {}, patient);
    fireEvent.drop(input.parentElement ?? input, { dataTransfer: { files: [aFile()] } });
    await screen.findByRole('heading', { name: /有效/ }, patient);
    expect(sent).toHaveLength(1);
  }, 40_000);
});

describe('integrity', () => {
  it('SEL-67 is told from the steps about content alone', () => {
    const of = (...steps: CheckStep[]) => integrityOf({ steps });
    expect(of(step('DATA_HASH'), step('SIGNER_UNTRUSTED', 'BAD'))).toBe('intact');
    expect(of(step('DATA_HASH', 'BAD'), step('SIGNATURE_VALUE', 'BAD'))).toBe('changed');
    expect(of(step('DATA_HASH'), step('SIGNATURE_VALUE', 'BAD'))).toBe('brokenSignature');
    expect(of(step('DATA_HASH', 'UNKNOWN'))).toBe('intactUnknown');
    expect(of(step('NOT_COVERED', 'NOTICE'))).toBe('intact');
  });
});
