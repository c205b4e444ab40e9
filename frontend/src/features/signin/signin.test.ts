import { ApiProblem, NetworkLost } from '@/api/problem';
import { describe, expect, it } from 'vitest';
import { isSupported } from '@/ui/browsers';
import { signInFaults } from './signInFaults';

const BROWSERS = ['Chrome', 'Edge', 'Firefox'].map((name) => ({ name, minimumMajor: 130 }));
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

describe('supported browsers', () => {
  it.each([
    [`${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36`, true],
    [`${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36`, false],
    [`${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, true],
    [`${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/90.0.0.0`, false],
    [`${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0`, false],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0`, true],
    [`${WINDOWS} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, false],
    ['', false],
  ])('GEN-02 %s', (userAgent, supported) => {
    expect(isSupported(userAgent, BROWSERS)).toBe(supported);
  });
});

describe('where a refused sign-in is shown', () => {
  const problem = (status: number, code: string, more: object = {}) =>
    new ApiProblem(new Response(null, { status }), { code, ...more });

  it('SGN-08 one text for wrong name and wrong password, beside the password', () => {
    expect(signInFaults(problem(422, 'LOGIN_FAILED'))).toEqual({
      fields: { password: { code: 'LOGIN_FAILED' } },
    });
  });
  it('SGN-08 a wrong image code is reported as such', () => {
    const fieldErrors = [{ field: 'imageCode', code: 'CAPTCHA_WRONG' }];
    expect(Object.keys(signInFaults(problem(422, 'CAPTCHA_WRONG', { fieldErrors })).fields)).toEqual([
      'imageCode',
    ]);
  });
  it.each(['ACCOUNT_LOCKED', 'ACCOUNT_DISABLED', 'ACCOUNT_NOT_ACTIVATED', 'TOO_MANY_ATTEMPTS', 'BUSY'])(
    'SGN-09 %s is no field’s fault',
    (code) => {
      const refused = problem(422, code);
      expect(signInFaults(refused)).toEqual({ fields: {}, whole: refused });
    },
  );
  it('a lost connection keeps the form', () => {
    expect(signInFaults(new NetworkLost()).whole).toBeInstanceOf(NetworkLost);
  });
});
