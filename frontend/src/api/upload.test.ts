import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionEvents } from './sessionEvents';
import { postFile } from './upload';

/** What the next upload is answered. */
let answer = { status: 200, body: {} as object };

class Request {
  upload = {};
  status = 0;
  responseText = '';
  onload = () => {};
  open() {}
  setRequestHeader() {}
  getResponseHeader = () => null;
  send() {
    this.status = answer.status;
    this.responseText = JSON.stringify(answer.body);
    this.onload();
  }
}

const told: string[] = [];
sessionEvents.onActive(() => told.push('active'));
sessionEvents.onEnded((reason) => told.push(reason));

beforeEach(() => {
  told.length = 0;
  vi.stubGlobal('XMLHttpRequest', Request);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const upload = () =>
  postFile('/api/v1/files', new File(['x'], 'x.png'), () => {}, new AbortController().signal);

describe('an upload', () => {
  it('GEN-37 counts as activity of the user', async () => {
    answer = { status: 201, body: { fileId: 'f' } };
    expect(await upload()).toEqual({ fileId: 'f' });
    expect(told).toEqual(['active']);
  });

  it('UIC-23 tells the shell that the session has ended, and why', async () => {
    answer = { status: 401, body: { code: 'SESSION_EXPIRED', params: { reason: 'CARD_REMOVED' } } };
    await expect(upload()).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(told).toEqual(['CARD_REMOVED']);
  });

  it('that is refused otherwise leaves the session alone', async () => {
    answer = { status: 422, body: { code: 'FILE_FORMAT' } };
    await expect(upload()).rejects.toMatchObject({ code: 'FILE_FORMAT', status: 422 });
    expect(told).toEqual([]);
  });
});
