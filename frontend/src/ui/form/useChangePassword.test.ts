import { ApiProblem } from '@/api/problem';
import { describe, expect, it } from 'vitest';
import { changeFaults, checkChange } from './useChangePassword';

const problem = (code: string, more: object = {}) =>
  new ApiProblem(new Response(null, { status: 422 }), { code, ...more });

describe('another password', () => {
  const values = { oldPassword: 'Old-Pass-1', password: 'Bright-7-Lake', passwordConfirm: 'Bright-7-Lake' };
  it('ACC-36 SGN-18 passes with the old one, and the new one twice', () => {
    expect(checkChange(values, 'probe001')).toEqual({});
  });
  it.each([
    [{ oldPassword: '' }, { oldPassword: 'REQUIRED' }],
    [{ password: 'Old-Pass-1', passwordConfirm: 'Old-Pass-1' }, { password: 'PASSWORD_SAME_AS_OLD' }],
    [{ password: 'weak', passwordConfirm: 'weak' }, { password: 'PASSWORD_WEAK' }],
    [{ passwordConfirm: 'x' }, { passwordConfirm: 'PASSWORD_CONFIRM_MISMATCH' }],
  ])('SGN-18 %j', (change, expected) => {
    const found = Object.entries(checkChange({ ...values, ...change }, 'probe001'));
    expect(Object.fromEntries(found.map(([name, { code }]) => [name, code]))).toEqual(expected);
  });
  it('ACC-37 a wrong old password stands beside its field, what is wrong with the new one beside that', () => {
    expect(changeFaults(problem('OLD_PASSWORD_WRONG')).fields).toEqual({
      oldPassword: { code: 'OLD_PASSWORD_WRONG' },
    });
    const fieldErrors = [{ field: 'newPassword', code: 'PASSWORD_WEAK' }];
    expect(changeFaults(problem('VALIDATION_FAILED', { fieldErrors })).fields).toEqual({
      password: { code: 'PASSWORD_WEAK' },
    });
    const locked = problem('ACCOUNT_LOCKED');
    expect(changeFaults(locked)).toEqual({ fields: {}, whole: locked });
  });
});
