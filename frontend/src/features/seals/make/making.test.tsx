import { idle } from '@/api/idle';
import { aPreparation, drawnSeal, ofOrganisation, SEAL_ORG, sealOperators } from '@mock/seals';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { dialogTitled } from '../../../../test/unit/dialogs';
import { fakeAgent, memoryPairings, signed, type FakeAgent } from '../../../../test/unit/fakeAgent';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

const pairings = vi.hoisted(() => ({ now: undefined as ReturnType<typeof memoryPairings> | undefined }));
vi.mock('@/agent/pairings', () => ({
  storedPairings: {
    find: (instance: string) => pairings.now?.find(instance),
    keep: (instance: string, pairing: never) => pairings.now?.keep(instance, pairing),
    drop: (instance: string) => pairings.now?.drop(instance),
  },
}));
vi.mock('@/api/upload', async () => ({
  postFile: (await import('../../../../test/unit/uploads')).postByName,
}));

let fake: FakeAgent;

beforeEach(() => {
  aBrowser();
  pairings.now = memoryPairings();
  fake = fakeAgent();
});

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 30_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
/** The button, not the cross in the corner. */
const closeIt = (dialog: HTMLElement) =>
  userEvent.click(
    within(dialog)
      .getAllByRole('button', { name: /^关\s?闭$/ })
      .at(-1) ?? expect.fail('none'),
  );
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const day = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });

async function choose(label: RegExp, option: RegExp) {
  // The search of the list below has fields of the same names.
  await userEvent.click(screen.getAllByRole('combobox', { name: label }).at(-1) ?? expect.fail('no field'));
  await userEvent.click(
    await screen.findByText(option, { selector: '.ant-select-item-option-content' }, patient),
  );
}

async function open(way: 'STANDARD' | 'IMAGE', handlers: Record<string, Handler> = {}) {
  const calls = serve(handlers, true, fake);
  await show('/console/seals');
  await screen.findByRole('table', undefined, patient);
  await userEvent.click(await button('新增印章'));
  const ways = await dialogTitled('新增印章');
  if (way === 'IMAGE') await userEvent.click(within(ways).getByRole('radio', { name: /真实印章图片/ }));
  await userEvent.click(within(ways).getByRole('button', { name: '下一步' }));
  await dialogTitled(way === 'STANDARD' ? '新增印章：制式电子签章' : '新增印章：真实印章图片');
  return calls;
}

async function fill() {
  await choose(/印章操作员名称/, /周某某/);
  await userEvent.type(field('sealName'), '样例公章');
  day('validFrom', '2026-11-22');
  day('validTo', '2027-05-31');
}

async function confirm() {
  await userEvent.click(await button('连接本浏览器'));
  const go = await button('输入卡密码并保存');
  await waitFor(() => expect(go).toBeEnabled(), patient);
  await userEvent.click(go);
}

describe('a standard seal', () => {
  it('SEL-05 SEL-16 SEL-17 SEL-24 SEL-30 is drawn by itself, checked, shown, signed by the legal card and saved', async () => {
    const prepared = aPreparation('样例公章', '周某某');
    let form: unknown;
    let drawn: unknown;
    let sent: unknown;
    await open('STANDARD', {
      'POST /seal-pictures/previews': async ({ request }) => {
        drawn = await request.json();
        return json({ ...drawnSeal('COMPANY', SEAL_ORG), pictureId: 'picture-1' }, 201);
      },
      'POST /seal-preparations/seals': async ({ request }) => {
        form = await request.json();
        return json(prepared, 201);
      },
      'POST /seal-preparations/{id}/confirmation': async ({ request, parameters }) => {
        sent = { ...((await request.json()) as object), id: parameters['id'] };
        return json({ sealId: 'seal-9' }, 201);
      },
    });
    await fill();
    await choose(/印章类型/, /^公司章$/);
    expect(await screen.findByText('预览与当前内容一致', undefined, patient)).toBeInTheDocument();
    expect(drawn).toEqual({ sealKind: 'COMPANY', issuingOrg: SEAL_ORG });
    await userEvent.click(await button('保存印章'));
    expect(await screen.findByRole('heading', { name: '法人卡确认' }, patient)).toHaveFocus();
    const step = screen.getByRole('region', { name: '法人卡确认' });
    for (const text of ['样例公章', '公司章', '2026年11月22日 至 2027年5月31日', '周某某', SEAL_ORG]) {
      expect(within(step).getByText(text)).toBeInTheDocument();
    }
    expect(within(step).getByText(prepared.content.digest)).toBeInTheDocument();
    await confirm();
    expect(await screen.findByText(/印章“样例公章”已保存/, undefined, patient)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(form).toEqual({
      makingWay: 'STANDARD',
      operatorAccount: sealOperators()[1]?.accountId,
      sealName: '样例公章',
      sealKind: 'COMPANY',
      validFrom: '2026-11-22',
      validTo: '2027-05-31',
      issuingOrg: SEAL_ORG,
      pictureId: 'picture-1',
    });
    const asked = fake.told.find(({ path }) => path === '/v1/authentications')?.body;
    expect(asked).toMatchObject({ purpose: 'seal', challenge: prepared.challenge.challenge });
    expect(sent).toEqual({
      id: prepared.preparationId,
      token: { ...signed(), challenge: prepared.challenge.challenge },
    });
  }, 120_000);

  it('SEL-05 after a failed check the next try asks for a new challenge; nothing is saved in between', async () => {
    const challenges: string[] = [];
    const handed: string[] = [];
    await open('STANDARD', {
      'POST /seal-preparations/seals': () => {
        const next = aPreparation('样例公章', '周某某');
        challenges.push(next.challenge.challenge);
        return json(next, 201);
      },
      'POST /seal-preparations/{id}/confirmation': async ({ request }) => {
        handed.push(((await request.json()) as { token: { challenge: string } }).token.challenge);
        return handed.length === 1 ? problem(422, 'LEGAL_CARD_CHECK_FAILED') : json({ sealId: 's' }, 201);
      },
    });
    await fill();
    await choose(/印章类型/, /^合同章$/);
    await screen.findByText('预览与当前内容一致', undefined, patient);
    await userEvent.click(await button('保存印章'));
    await confirm();
    expect(
      await screen.findByText('法人信息校验失败，请确认法人卡已插入', undefined, patient),
    ).toBeInTheDocument();
    await userEvent.click(await button('输入卡密码并保存'));
    expect(await screen.findByText(/已保存/, undefined, patient)).toBeInTheDocument();
    expect(handed).toEqual(challenges);
    expect(new Set(handed).size).toBe(2);
  }, 120_000);

  it('SEL-21 SEL-22 SEL-28 the days follow the operator', async () => {
    await open('STANDARD');
    expect(field('validFrom')).toBeDisabled();
    await choose(/印章操作员名称/, /陈某强/);
    expect(field('validFrom')).toBeEnabled();
    expect(field('validTo')).toHaveAttribute('max', '2030-12-31');
    day('validFrom', '2026-11-22');
    day('validTo', '2030-01-01');
    await choose(/印章操作员名称/, /周某某/);
    expect(field('validFrom')).toHaveValue('2026-11-22');
    expect(field('validTo')).toHaveValue('');
    expect(field('validTo')).toHaveAttribute('max', '2027-05-31');
    await choose(/印章操作员名称/, /吴某某/);
    expect(field('validFrom')).toBeDisabled();
    await userEvent.click(await button('保存印章'));
    expect(screen.getByRole('combobox', { name: /印章操作员名称/ })).toHaveAccessibleDescription(
      /没有可用的证书/,
    );
  }, 120_000);

  it('SEL-17 the blank key opens the list of operators', async () => {
    await open('STANDARD');
    const operators = screen.getByRole('combobox', { name: /印章操作员名称/ });
    operators.focus();
    expect(operators).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard(' ');
    expect(operators).toHaveAttribute('aria-expanded', 'true');
    expect(
      await screen.findByText(
        /陈某强 · 法定代表人/,
        { selector: '.ant-select-item-option-content' },
        patient,
      ),
    ).toBeInTheDocument();
    await userEvent.keyboard('周');
    await waitFor(
      () => expect(document.querySelectorAll('.ant-select-item-option-content')).toHaveLength(1),
      patient,
    );
  }, 120_000);

  it('SEL-18 the help says whom to choose, and where a missing operator is added', async () => {
    await open('STANDARD');
    const operators = screen.getByRole('combobox', { name: /印章操作员名称/ });
    expect(operators).toHaveAccessibleDescription(/自助打印原产地证书的，请选择法定代表人/);
    expect(operators).toHaveAccessibleDescription(/在“我的操作员”中新增有卡操作员/);
  }, 60_000);

  it('SEL-31 a change after the preview asks for another one before saving', async () => {
    const calls = await open('STANDARD', {
      'POST /seal-pictures/previews': async ({ request }) => {
        const { issuingOrg } = (await request.json()) as { issuingOrg: string };
        // The next one takes its time.
        if (issuingOrg !== SEAL_ORG) await new Promise(() => undefined);
        return json(drawnSeal('COMPANY', SEAL_ORG), 201);
      },
    });
    await fill();
    await choose(/印章类型/, /^公司章$/);
    await screen.findByText('预览与当前内容一致', undefined, patient);
    await userEvent.type(field('issuingOrg'), '甲');
    await userEvent.click(await button('保存印章'));
    expect(await screen.findByText('请先预览印章', undefined, patient)).toBeInTheDocument();
    expect(calls).not.toContain('POST /api/v1/seal-preparations/seals');
  }, 120_000);

  it.each([
    ['SEL-29', 'SEAL_ORG_TOO_LONG', '', /名称过长/],
    ['SEL-33', 'SEAL_ORG_MISMATCH', '', /与企业名称不一致/],
    ['SEL-76', 'SEAL_GLYPH_MISSING', '印章字体缺少字符：㑇', /缺少字符：㑇/],
  ])(
    '%s %s stands beside the organisation',
    async (_id, code, message, text) => {
      await open('STANDARD', { 'POST /seal-pictures/previews': () => ofOrganisation(code, message) });
      await choose(/印章类型/, /^公司章$/);
      await waitFor(() => expect(field('issuingOrg')).toHaveAccessibleDescription(text), patient);
    },
    60_000,
  );

  it('SEL-15 what the server refuses stands beside its field, and nothing typed is lost', async () => {
    await open('STANDARD', {
      'POST /seal-preparations/seals': () =>
        problem(422, 'VALIDATION_FAILED', {
          fieldErrors: [{ field: 'sealName', code: 'SEAL_NAME_TAKEN', message: '' }],
        }),
    });
    await fill();
    await choose(/印章类型/, /^财务章$/);
    await screen.findByText('预览与当前内容一致', undefined, patient);
    await userEvent.click(await button('保存印章'));
    await waitFor(() => expect(field('sealName')).toHaveAccessibleDescription(/印章名称已存在/), patient);
    expect(field('sealName')).toHaveFocus();
    expect(field('validTo')).toHaveValue('2027-05-31');
  }, 120_000);

  it('SEL-25 SEL-27 explains every field, and asks before unsaved input is lost', async () => {
    await open('STANDARD');
    await userEvent.click(await button('操作说明'));
    const help = await dialogTitled('操作说明');
    expect(within(help).getAllByRole('listitem')).toHaveLength(11);
    await closeIt(help);
    await userEvent.type(field('sealName'), '样');
    await userEvent.click(await button('关闭窗口'));
    const question = await dialogTitled('有未保存的内容，确定离开吗？');
    await userEvent.click(within(question).getByRole('button', { name: '继续填写' }));
    expect(field('sealName')).toHaveValue('样');
  }, 120_000);
});

describe('a real seal image', () => {
  const scan = (name: string) => new File(['x'], name, { type: 'image/png' });
  const put = async (name: string) => userEvent.upload(field('scan'), scan(name));
  const closeNotes = async () => {
    const notes = await dialogTitled('注意事项');
    await closeIt(notes);
  };

  it('SEL-26 SEL-34 SEL-37 the notes lie over the window until they are closed', async () => {
    await open('IMAGE');
    const notes = await dialogTitled('注意事项');
    expect(within(notes).getByText(/只能提取红色和蓝色/)).toBeInTheDocument();
    expect(within(notes).getAllByRole('listitem')).toHaveLength(3);
    await closeNotes();
    await waitFor(() => expect(screen.queryByText(/只能提取红色和蓝色/)).toBeNull(), patient);
    await userEvent.click(await button('注意事项'));
    expect(await dialogTitled('注意事项')).toBeInTheDocument();
  }, 120_000);

  it('SEL-35 SEL-38 SEL-75 a poor picture is not accepted and says why; the next scan is', async () => {
    let form: { pictureId?: string } = {};
    const calls = await open('IMAGE', {
      'POST /seal-preparations/seals': async ({ request }) => {
        form = (await request.json()) as typeof form;
        return json(aPreparation('样例公章', '周某某'), 201);
      },
    });
    await closeNotes();
    await fill();
    await choose(/印章类型/, /^公司章$/);

    await put('none.png');
    await waitFor(
      () => expect(field('scan')).toHaveAccessibleDescription(/未能提取印章：没有找到印章或签名/),
      patient,
    );
    await put('poor.png');
    expect(await screen.findByText(/质量不合格/, undefined, patient)).toBeInTheDocument();
    expect(screen.getByText('图像不完整，边缘被裁切')).toBeInTheDocument();
    expect(screen.getByText(/盖在A4白纸中间，扫描整张纸/)).toBeInTheDocument();
    await userEvent.click(await button('保存印章'));
    await waitFor(() => expect(field('scan')).toHaveAccessibleDescription(/请选择印章图片/), patient);
    expect(calls).not.toContain('POST /api/v1/seal-preparations/seals');

    await put('stamp.png');
    expect(await screen.findByText('质量合格，可以保存', undefined, patient)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '提取前' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '提取后' })).toBeInTheDocument();
    await userEvent.click(await button('保存印章'));
    await screen.findByRole('heading', { name: '法人卡确认' }, patient);
    expect(form).toMatchObject({
      makingWay: 'IMAGE',
      pictureId: expect.stringMatching(/^01900000/) as string,
    });
    expect(form).not.toHaveProperty('issuingOrg');
  }, 120_000);

  it('SEL-36 another kind of file is refused before it is sent', async () => {
    const calls = await open('IMAGE');
    await closeNotes();
    fireEvent.change(field('scan'), {
      target: { files: [new File(['x'], 'a.bmp', { type: 'image/bmp' })] },
    });
    await waitFor(() => expect(field('scan')).toHaveAccessibleDescription(/仅支持 JPG/), patient);
    expect(calls).not.toContain('POST /api/v1/seal-pictures/extractions');
  }, 120_000);
});

describe('the organisation key', () => {
  it('SEL-64 is chosen with the seal, shown before the legal card signs, and refused beside its field', async () => {
    const forms: { organisationKey?: boolean }[] = [];
    await open('STANDARD', {
      'POST /seal-preparations/seals': async ({ request }) => {
        forms.push((await request.json()) as { organisationKey?: boolean });
        return forms.length === 1
          ? problem(422, 'VALIDATION_FAILED', {
              fieldErrors: [{ field: 'organisationKey', code: 'SEAL_NO_KEY', message: '' }],
            })
          : json(aPreparation('样例公章', '周某某'), 201);
      },
    });
    await fill();
    await choose(/印章类型/, /^公司章$/);
    await screen.findByText('预览与当前内容一致', undefined, patient);
    expect(field('organisationKey')).not.toBeChecked();
    await userEvent.click(field('organisationKey'));
    await userEvent.click(await button('保存印章'));
    await waitFor(
      () => expect(field('organisationKey')).toHaveAccessibleDescription(/服务器未保管该企业的密钥/),
      patient,
    );
    await userEvent.click(await button('保存印章'));
    const step = await screen.findByRole('region', { name: '法人卡确认' }, patient);
    expect(within(step).getByText(/经授权的应用可用服务器保管的单位密钥加盖/)).toBeInTheDocument();
    expect(forms.at(-1)?.organisationKey).toBe(true);
  }, 120_000);
});
