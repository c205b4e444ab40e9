import { describe, expect, it } from 'vitest';
import { paths, returnAddress } from './paths';

describe('returnAddress', () => {
  it('UIC-23 leads back to the page asked for', () => {
    const search = paths.signIn('/console/activity?page=2').slice('/signin'.length);
    expect(returnAddress(search)).toBe('/console/activity?page=2');
  });

  it.each(['//evil.test/x', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)', '', '/\t/evil.test'])(
    'never leaves this site: %j',
    (from) => {
      const address = returnAddress(`?from=${encodeURIComponent(from)}`);
      expect(address === undefined || new URL(address, location.origin).origin === location.origin).toBe(
        true,
      );
    },
  );
});
