import { describe, expect, it } from 'vitest';
import { askedAgainAt, authorization } from './request';

describe('GEN-04 a request to sign on', () => {
  it('goes to the server as it came, and nowhere else', () => {
    expect(authorization('?client_id=goods&redirect_uri=https%3A%2F%2Fevil.example')).toBe(
      '/api/v1/openid/authorization?client_id=goods&redirect_uri=https%3A%2F%2Fevil.example',
    );
  });

  it('tells since when a sign-in counts as new', () => {
    expect(askedAgainAt('?since=1763700000000.c2VhbA')).toBe(1_763_700_000_000);
    expect(askedAgainAt('?client_id=goods')).toBeUndefined();
    expect(askedAgainAt('?since=never')).toBeUndefined();
  });
});
