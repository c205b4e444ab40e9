import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captchaDesk } from './captchaDesk';
import type { CaptchaView } from './schemas';

const CHALLENGE = { algorithm: 'SHA-256', challenge: 'c', maxNumber: 10, salt: 's', signature: 'x' };

function aDesk() {
  let counter = 0;
  const finish: ((payload: string) => void)[] = [];
  const stopped = vi.fn();
  const ask = vi.fn((kind: string, _alone: boolean): Promise<CaptchaView> => {
    counter += 1;
    const made = { captchaId: `id-${counter}`, kind, expiresInSeconds: 120 };
    return Promise.resolve(
      (kind === 'IMAGE' ? { ...made, image: 'data:x' } : { ...made, challenge: CHALLENGE }) as CaptchaView,
    );
  });
  const desk = captchaDesk({
    ask,
    solve: () => ({ result: new Promise((resolve) => finish.push(resolve)), stop: stopped }),
  });
  return { desk, ask, finish, stopped };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('captcha of a form', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('GEN-24 gives the characters read together with the id of the picture', async () => {
    const { desk } = aDesk();
    desk.open();
    await settle();
    expect(desk.now()).toMatchObject({ phase: 'ready', image: 'data:x' });
    await expect(desk.answer(' 7k3m ')).resolves.toEqual({ captchaId: 'id-1', imageCode: '7k3m' });
  });

  it('GEN-24 takes a new picture after each use and tells the form to empty its field', async () => {
    const { desk } = aDesk();
    const emptied = vi.fn();
    desk.onRenewed(emptied);
    desk.open();
    await settle();
    desk.renew();
    await settle();
    expect(emptied).toHaveBeenCalledTimes(2);
    await expect(desk.answer('a')).resolves.toMatchObject({ captchaId: 'id-2' });
  });

  it('GEN-37 what it renews on its own is nothing the user did, and nothing is renewed once its form is gone', async () => {
    const { desk, ask } = aDesk();
    desk.open();
    await vi.advanceTimersByTimeAsync(116_000);
    expect(ask.mock.calls).toEqual([
      ['IMAGE', false],
      ['IMAGE', true],
    ]);
    desk.close();
    desk.renew();
    await vi.advanceTimersByTimeAsync(240_000);
    expect(ask).toHaveBeenCalledTimes(2);
    desk.open();
    await settle();
    expect(ask).toHaveBeenLastCalledWith('IMAGE', false);
  });

  it('GEN-24 renews a picture before it runs out, and says so', async () => {
    const { desk, ask } = aDesk();
    desk.open();
    await vi.advanceTimersByTimeAsync(114_000);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(desk.now().ranOut).toBe(true);
  });

  it('GEN-24 waits for a proof still in work, so the form may be sent before it is done', async () => {
    const { desk, finish } = aDesk();
    desk.use('PROOF_OF_WORK');
    await settle();
    expect(desk.now().phase).toBe('working');
    const answer = desk.answer('');
    finish[0]?.('payload');
    await expect(answer).resolves.toEqual({ captchaId: 'id-1', imageCode: 'payload' });
    expect(desk.now().phase).toBe('ready');
  });

  it('works a proof out anew when it is needed, not while nobody needs it', async () => {
    const { desk, ask, finish } = aDesk();
    desk.use('PROOF_OF_WORK');
    await settle();
    finish[0]?.('first');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ask).toHaveBeenCalledTimes(1);
    const answer = desk.answer('');
    await settle();
    finish[1]?.('second');
    await expect(answer).resolves.toEqual({ captchaId: 'id-2', imageCode: 'second' });
  });

  it('tells why it failed and stops its work when the form goes', async () => {
    const lost = new Error('lost');
    const failing = captchaDesk({
      ask: () => Promise.reject(lost),
      solve: () => ({ result: new Promise(() => undefined), stop: () => undefined }),
    });
    failing.open();
    await settle();
    expect(failing.now()).toMatchObject({ phase: 'failed', error: lost });

    const { desk, stopped } = aDesk();
    desk.use('PROOF_OF_WORK');
    await settle();
    desk.close();
    expect(stopped).toHaveBeenCalledOnce();
  });
});
