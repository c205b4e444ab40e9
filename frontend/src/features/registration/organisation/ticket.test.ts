import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTicket, useTicket } from './ticket';

const TICKET = {
  registrationId: 'secret',
  expiresAt: '2026-01-01T00:30:00Z',
  uscc: '91350100M000100Y43',
  orgCode: 'M000100Y4',
  orgName: '示例科技有限公司',
};

describe('what a window keeps of a registration', () => {
  beforeEach(() => sessionStorage.clear());

  it('REG-20 survives a reload until the server forgets it', () => {
    const { result } = renderHook(() => useTicket('enterprise'));
    act(() => result.current[1](TICKET));
    expect(readTicket('enterprise', Date.parse('2026-01-01T00:29:59Z'))).toEqual(TICKET);
    expect(readTicket('enterprise', Date.parse('2026-01-01T00:30:01Z'))).toBeUndefined();
  });
  it('REG-35 keeps the kinds apart', () => {
    const { result } = renderHook(() => useTicket('enterprise'));
    act(() => result.current[1](TICKET));
    expect(readTicket('institution', Date.parse('2026-01-01T00:00:00Z'))).toBeUndefined();
  });
  it('goes when the registration is done', () => {
    const { result } = renderHook(() => useTicket('enterprise'));
    act(() => result.current[1](TICKET));
    act(() => result.current[1](undefined));
    expect(sessionStorage).toHaveLength(0);
  });
  it('takes rubbish for nothing', () => {
    sessionStorage.setItem('yinxin.registration.enterprise', '{"registrationId":');
    expect(readTicket('enterprise')).toBeUndefined();
  });
});
