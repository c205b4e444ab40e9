import { ApiProblem } from '@/api/problem';
import { describe, expect, it, vi } from 'vitest';
import { announced } from './announce';
import { differences } from './conflict';

const notAccepted = (...effects: string[]) =>
  new ApiProblem(new Response(null, { status: 409 }), { code: 'EFFECTS_NOT_ACCEPTED', params: { effects } });

describe('a change that has consequences', () => {
  it('ACC-23 ACC-30 ACC-31 is sent again with exactly what was told and accepted', async () => {
    const send = vi
      .fn<(accepted: string[]) => Promise<string>>()
      .mockRejectedValueOnce(notAccepted('CARD_UNBOUND', 'SIGN_IN_AGAIN'))
      .mockResolvedValueOnce('done');
    const confirm = vi.fn(() => Promise.resolve(true));
    await expect(announced(send, confirm)).resolves.toBe('done');
    expect(confirm).toHaveBeenCalledExactlyOnceWith(['CARD_UNBOUND', 'SIGN_IN_AGAIN']);
    expect(send.mock.calls).toEqual([[[]], [['CARD_UNBOUND', 'SIGN_IN_AGAIN']]]);
  });

  it('ACC-23 is not sent again by who thinks better of it', async () => {
    const send = vi.fn(() => Promise.reject(notAccepted('REAL_NAME_VOID')));
    await expect(announced(send, () => Promise.resolve(false))).resolves.toBeUndefined();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('ACC-23 asks anew where something else would follow by then', async () => {
    const send = vi
      .fn<(accepted: string[]) => Promise<string>>()
      .mockRejectedValueOnce(notAccepted('SIGN_IN_AGAIN'))
      .mockRejectedValueOnce(notAccepted('CARD_UNBOUND', 'SIGN_IN_AGAIN'))
      .mockResolvedValueOnce('done');
    const confirm = vi.fn(() => Promise.resolve(true));
    await announced(send, confirm);
    expect(confirm.mock.calls).toEqual([[['SIGN_IN_AGAIN']], [['CARD_UNBOUND', 'SIGN_IN_AGAIN']]]);
  });

  it('passes on what is no question', async () => {
    const refusal = new ApiProblem(new Response(null, { status: 422 }), { code: 'ORG_CHANGE_THREE' });
    await expect(
      announced(
        () => Promise.reject(refusal),
        () => Promise.resolve(true),
      ),
    ).rejects.toBe(refusal);
  });
});

describe('a change somebody else was faster with', () => {
  it('shows only what differs, beside what was typed', () => {
    const before = { orgName: '甲', address: undefined, uscc: '1' };
    const now = { orgName: '乙', address: '路一号', uscc: '1' };
    expect(differences(before, now, { orgName: ' 丙 ', uscc: '2' })).toEqual([
      { field: 'orgName', before: '甲', now: '乙', typed: '丙' },
      { field: 'address', before: '', now: '路一号', typed: '' },
    ]);
  });
});
