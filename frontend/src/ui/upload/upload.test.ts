import { ApiProblem, NetworkLost } from '@/api/problem';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkPicture, LARGEST_BYTES, sizeText } from './pictureRules';
import { usePictures, type SendPicture } from './usePictures';

const file = (name: string, type: string, size = 1000) => ({ name, type, size });

describe('pictures', () => {
  it.each([
    [file('a.jpg', 'image/jpeg'), undefined],
    [file('a.JPEG', ''), undefined],
    [file('a.png', 'image/png'), undefined],
    [file('a.bmp', 'image/bmp'), undefined],
    [file('a.gif', 'image/gif'), 'FILE_FORMAT'],
    [file('a.jpg', 'application/pdf'), 'FILE_FORMAT'],
    [file('a.jpg', 'image/jpeg', LARGEST_BYTES), undefined],
    [file('a.jpg', 'image/jpeg', LARGEST_BYTES + 1), 'FILE_TOO_LARGE'],
    [file('a.jpg', 'image/jpeg', 0), 'FILE_UNREADABLE'],
  ])('RCU-37 RCP-24 %o is refused as %s', (picture, code) => {
    expect(checkPicture(picture)?.code).toBe(code);
  });

  it('say how large they are', () => {
    expect([sizeText(10), sizeText(340 * 1024), sizeText(1.25 * 1024 * 1024)]).toEqual([
      '1 KB',
      '340 KB',
      '1.3 MB',
    ]);
  });
});

describe('an upload', () => {
  const picture = new File(['x'], 'front.png', { type: 'image/png' });
  const pictures = (send: SendPicture<'front' | 'back'>) => renderHook(() => usePictures(send)).result;
  const refusing = (error: Error) => pictures(() => Promise.reject(error));
  const settled = () => act(async () => Promise.resolve());

  it('shows how far it is and what is kept', async () => {
    let finish = () => {};
    const shown = pictures((_slot, _file, onShare) => {
      onShare(0.5);
      return new Promise((resolve) => (finish = () => resolve()));
    });
    act(() => shown.current.take('front', picture));
    expect(shown.current.at('front')).toMatchObject({ phase: 'sending', share: 0.5 });
    expect(shown.current.sending).toBe(true);
    finish();
    await settled();
    expect(shown.current.at('front')).toMatchObject({ phase: 'kept', name: 'front.png' });
  });

  it('RCU-37 a refusal of the file stands at its slot', async () => {
    const answer = new ApiProblem(new Response(null, { status: 422 }), {
      code: 'VALIDATION_FAILED',
      fieldErrors: [{ field: 'front', code: 'FILE_UNREADABLE' }],
    });
    const shown = refusing(answer);
    act(() => shown.current.take('front', picture));
    await settled();
    expect(shown.current.at('front')).toMatchObject({ phase: 'refused', fault: { code: 'FILE_UNREADABLE' } });
    expect(shown.current.at('back').phase).toBe('empty');
  });

  it('a lost connection keeps the file for another try', async () => {
    let lost = true;
    const shown = pictures(() => (lost ? Promise.reject(new NetworkLost()) : Promise.resolve()));
    act(() => shown.current.take('front', picture));
    await settled();
    expect(shown.current.at('front').error).toBeInstanceOf(NetworkLost);
    lost = false;
    act(() => shown.current.again('front'));
    await settled();
    expect(shown.current.at('front').phase).toBe('kept');
  });

  it('a file refused at once leaves the kept picture in place', async () => {
    const shown = pictures(() => Promise.resolve());
    act(() => shown.current.take('front', picture));
    await settled();
    act(() => shown.current.take('front', new File(['x'], 'a.gif', { type: 'image/gif' })));
    expect(shown.current.at('front')).toMatchObject({ phase: 'kept', fault: { code: 'FILE_FORMAT' } });
  });

  it('RCU-37 what is missing is named before anything is sent', () => {
    const shown = pictures(() => Promise.resolve());
    let right = true;
    act(() => {
      right = shown.current.checkAll(['front']);
    });
    expect(right).toBe(false);
    expect(shown.current.at('front').fault?.code).toBe('REQUIRED');
    expect(shown.current.at('back').fault).toBeUndefined();
  });

  it('another file of the slot stops the one on its way', () => {
    const signals: AbortSignal[] = [];
    const shown = pictures((_slot, _file, _onShare, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    act(() => shown.current.take('front', picture));
    act(() => shown.current.take('front', picture));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});
