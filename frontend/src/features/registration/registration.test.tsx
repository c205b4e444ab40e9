import { idle } from '@/api/idle';
import { site } from '@mock/data';
import { MOCK } from '@mock/forms';
import { json, problem } from '@mock/server';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };
const field = (name: string, at: ParentNode = document) =>
  at.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const enter = (name: string, text: string) => userEvent.type(field(name), text);

async function chooseType(name: RegExp) {
  await userEvent.click(screen.getByRole('combobox', { name: /证件类型/ }));
  await userEvent.click(
    await screen.findByText(name, { selector: '.ant-select-item-option-content' }, patient),
  );
}

describe('individual', () => {
  it('REG-33 says for which business individuals are admitted, in the words of the settings', async () => {
    serve({ 'GET /site': () => json({ ...site, individualBusiness: '仅限样例业务。' }) }, false);
    await show('/register/individual');
    expect(await screen.findByText('仅限样例业务。', undefined, patient)).toBeInTheDocument();
  }, 40_000);

  it('REG-28 REG-29 REG-30 proves the e-mail instead of the phone, as long as the document allows it', async () => {
    serve({}, false);
    await show('/register/individual');
    await screen.findByRole('heading', { level: 1, name: '个人用户账号注册' }, patient);
    expect(screen.queryByText(/没有境内手机号/)).toBeNull();
    await chooseType(/^护照$/);
    await userEvent.click(screen.getByRole('button', { name: '改用邮箱验证' }));
    const dialog = await screen.findByRole('dialog', { name: '邮箱验证' }, patient);
    await userEvent.type(field('email', dialog), 'anna@mail.example');
    await userEvent.type(field('imageCode', dialog), MOCK.imageCode);
    await userEvent.click(screen.getByRole('button', { name: '发送邮箱验证码' }));
    await waitFor(() => expect(field('emailCode', dialog)).toHaveFocus(), patient);
    await userEvent.type(field('emailCode', dialog), `${MOCK.smsCode}{Enter}`);
    await screen.findByText('邮箱已验证，无需填写手机号', undefined, patient);
    expect(field('email')).toHaveValue('anna@mail.example');
    expect(field('email')).toHaveAttribute('readonly');
    expect(document.querySelector('input[name="mobile"]')).toBeNull();
    await chooseType(/^其他证件$/);
    expect(field('mobile')).toBeInTheDocument();
    expect(field('email')).not.toHaveAttribute('readonly');
    await chooseType(/^护照$/);
    expect(field('mobile')).toBeInTheDocument();
  }, 90_000);
});

describe('partner site', () => {
  it('REG-13 goes along from the way page to the forms and back', async () => {
    serve({}, false);
    const { router } = await show('/register?site=sample-port');
    await screen.findByText(/您来自合作站点“样例口岸”/, undefined, patient);
    for (const name of [/无卡用户/, /个人用户注册/, /事业单位注册/, /境外企业注册/])
      expect(screen.getByRole('link', { name })).toHaveAttribute(
        'href',
        expect.stringMatching(/\?site=sample-port$/),
      );
    await userEvent.click(screen.getByRole('link', { name: /事业单位注册/ }));
    await screen.findByRole('heading', { level: 1, name: /事业单位/ }, patient);
    expect(screen.getByText(/您来自合作站点“样例口岸”/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '返回' }));
    await waitFor(() => expect(router.state.location.search).toBe('?site=sample-port'), patient);
    expect(router.state.location.pathname).toBe('/register');
  }, 60_000);

  it('REG-13 a code nobody has leaves the page as it is', async () => {
    const calls = serve({}, false);
    await show('/register?site=nobody');
    await screen.findByRole('heading', { level: 1 }, patient);
    await waitFor(() => expect(calls).toContain('GET /api/v1/partner-sites/nobody'), patient);
    expect(screen.queryByText(/您来自合作站点/)).toBeNull();
    expect(screen.getByRole('link', { name: /个人用户注册/ })).toBeInTheDocument();
  }, 40_000);
});

describe('overseas', () => {
  it('REG-40 the switch of the form turns labels, hints and faults, and keeps what was entered', async () => {
    serve({}, false);
    await show('/register/overseas');
    await screen.findByRole('heading', { level: 1, name: '国外及港澳台地区企业注册' }, patient);
    await enter('orgName', 'Sample Trading Ltd');
    await userEvent.click(screen.getByRole('button', { name: '立即注册' }));
    expect(await screen.findByText('请选择国家(地区)', { selector: 'span' }, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await screen.findByRole('heading', { level: 1, name: /^Sign up for an Overseas/ }, patient);
    expect(screen.getByText('Choose a country or region', { selector: 'span' })).toBeInTheDocument();
    expect(field('orgName')).toHaveValue('Sample Trading Ltd');
    expect(screen.getByText(/Once saved it cannot be changed/)).toBeInTheDocument();
  }, 60_000);
});

describe('electronic licence', () => {
  const organisation = {
    uscc: '91350100M000100Y43',
    orgCode: 'M000100Y4',
    orgName: '示例明远贸易有限公司',
    legalRepName: '赵试验',
  };
  const expiresAt = new Date(Date.now() + 180_000).toISOString();

  it('REG-47 REG-48 fills step 1 after the scan; what the licence told cannot be changed', async () => {
    let sent: unknown;
    serve(
      {
        'GET /registrations/licences/{id}': () => json({ state: 'CONFIRMED', organisation, expiresAt }),
        'POST /registrations/enterprise': async ({ request }) => {
          sent = await request.json();
          return json({ registrationId: 'r1', expiresAt }, 201);
        },
      },
      false,
    );
    await show('/register/enterprise/licence');
    await screen.findByAltText('供电子营业执照扫描的二维码', undefined, patient);
    await waitFor(() => expect(field('uscc')).toHaveValue(organisation.uscc), patient);
    for (const name of ['uscc', 'orgCode', 'orgName', 'legalRepName']) {
      expect(field(name)).toHaveAttribute('readonly');
    }
    await enter('legalRepIdNumber', '11010519491231002X');
    await enter('legalRepIdValidFrom', '20200101');
    await userEvent.click(screen.getByRole('checkbox', { name: '长期有效' }));
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    await waitFor(
      () => expect(sent).toMatchObject({ licenceId: 'licence-1', orgName: organisation.orgName }),
      patient,
    );
  }, 60_000);

  it('REG-49 says where to go on when the organisation is registered already', async () => {
    serve({ 'GET /registrations/licences/{id}': () => problem(422, 'ORG_ADMIN_EXISTS') }, false);
    await show('/register/enterprise/licence');
    expect(await screen.findByText(/该企业已注册管理员账号/, undefined, patient)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '去登录' })).toBeInTheDocument();
  }, 40_000);

  it('REG-50 shows a new code after a cancelled scan, and asks to refresh an expired one', async () => {
    let begun = 0;
    serve(
      {
        'POST /registrations/licences': () => {
          begun += 1;
          return json({ licenceId: `l${begun}`, qrContent: 'x', qrSvg: '<svg/>', expiresAt }, 201);
        },
        'GET /registrations/licences/{id}': ({ parameters }) =>
          json({ state: parameters['id'] === 'l1' ? 'CANCELLED' : 'EXPIRED', expiresAt }),
      },
      false,
    );
    await show('/register/enterprise/licence');
    expect(await screen.findByText(/已取消扫码/, undefined, patient)).toBeInTheDocument();
    expect(await screen.findByText('二维码已过期，请刷新', undefined, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '刷新二维码' }));
    await waitFor(() => expect(begun).toBe(3), patient);
  }, 60_000);
});
