import { idle } from '@/api/idle';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';
import { keepTicket } from '../ticket';
import {
  checkClaimant,
  checkClaimedOrganisation,
  claimedOrganisationBody,
  NO_CLAIMANT,
  NO_CLAIMED_ORGANISATION,
} from './claimRules';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const patient = { timeout: 20_000 };
const expiresAt = new Date(Date.now() + 1_800_000).toISOString();

async function resume(view: object, handlers: Record<string, Handler> = {}) {
  const full = { recoveryId: 'r1', expiresAt, ...view };
  keepTicket('administrator', full);
  serve({ 'GET /recoveries/administrator/{id}': () => json(full), ...handlers }, false);
  await show('/recovery/administrator');
}

describe('rules of a claim', () => {
  it('ACC-87 ask for all of the organisation, and send it normalised', () => {
    expect(Object.keys(checkClaimedOrganisation(NO_CLAIMED_ORGANISATION))).toEqual(
      expect.arrayContaining(['uscc', 'orgName', 'legalRepName', 'legalRepIdNumber']),
    );
    const body = claimedOrganisationBody({ ...NO_CLAIMED_ORGANISATION, uscc: ' 91350100m000100y43 ' });
    expect(body.uscc).toBe('91350100M000100Y43');
  });

  it('ACC-87 ask the claimant for a code, an address and a password without the user name', () => {
    const faults = checkClaimant(
      { ...NO_CLAIMANT, username: 'Someone01', password: 'Someone01-x', passwordConfirm: 'Someone01-x' },
      undefined,
    );
    expect(Object.keys(faults)).toEqual(
      expect.arrayContaining(['name', 'mobile', 'smsCode', 'email', 'password', 'agree']),
    );
    expect(faults).not.toHaveProperty('username');
  });
});

describe('become administrator', () => {
  it('ACC-86 says what it takes before anything is typed, then asks for the organisation', async () => {
    serve(
      {
        'POST /recoveries/administrator': () =>
          json({ recoveryId: 'r1', expiresAt, step: 'ORGANISATION' }, 201),
      },
      false,
    );
    await show('/recovery/administrator');
    await screen.findByText('营业执照、加盖公章的申请表、本人身份证件正反面的图片', {}, patient);
    await userEvent.click(screen.getByRole('button', { name: '开始申请' }));
    await waitFor(() => expect(document.querySelector('input[name="uscc"]')).not.toBeNull(), patient);
  }, 40_000);

  it('ACC-87 a reload goes on with the pictures; none may be missing', async () => {
    await resume({ step: 'PICTURES', pictures: ['licence', 'idFront', 'idBack'] });
    await screen.findByText('加盖公章的申请表', { exact: false }, patient);
    await userEvent.click(screen.getByRole('button', { name: '完成' }));
    await waitFor(() => expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1), patient);
  }, 40_000);
});

describe('objection to another administrator', () => {
  it('ACC-91 opening the link does nothing; the button does', async () => {
    const tokens: unknown[] = [];
    serve(
      {
        'POST /recoveries/administrator-objections': async ({ request }) => {
          tokens.push(((await request.json()) as { token: string }).token);
          return json(undefined, 204);
        },
      },
      false,
    );
    await show('/recovery/administrator/objection#secret');
    const object = await screen.findByRole('button', { name: '提出异议' }, patient);
    expect(tokens).toEqual([]);
    await userEvent.click(object);
    await screen.findByRole('heading', { name: '申请已终止' }, patient);
    expect(tokens).toEqual(['secret']);
  }, 40_000);

  it('ACC-91 a link that was used is told as such', async () => {
    serve({ 'POST /recoveries/administrator-objections': () => problem(410, 'RECOVERY_EXPIRED') }, false);
    await show('/recovery/administrator/objection#old');
    await userEvent.click(await screen.findByRole('button', { name: '提出异议' }, patient));
    await screen.findByRole('heading', { name: '链接已失效' }, patient);
  }, 40_000);
});
