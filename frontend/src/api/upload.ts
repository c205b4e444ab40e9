import { currentLanguage } from '@/i18n';
import { refusal } from './client';
import { connection } from './connection';
import { NetworkLost, type ProblemBody } from './problem';
import { sessionEvents } from './sessionEvents';

type Upload<T> = (
  address: string,
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
  /** Beside those of every upload; ASCII. */
  headers?: Readonly<Record<string, string>>,
) => Promise<T>;

/** Puts a file to an address of the contract. */
export const putFile: Upload<void> = async (...upload) => {
  await send('PUT', ...upload);
};

/** @return the answer's content */
export const postFile: Upload<unknown> = (...upload) => send('POST', ...upload);

/**
 * `fetch` tells nothing of how far an upload has come, hence the older way.
 * @param onShare how much has been sent, 0 to 1
 */
function send(
  method: 'PUT' | 'POST',
  address: string,
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('X-Yinxin-Request', '1');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      connection.found();
      if (request.status >= 200 && request.status < 300) {
        sessionEvents.active();
        resolve(bodyOf(request));
      } else reject(refusal(answerOf(request), bodyOf(request) as ProblemBody | undefined));
    };
    request.onerror = () => {
      connection.lost();
      reject(new NetworkLost());
    };
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  // A proxy in between names none.
  const reference = request.getResponseHeader('X-Request-Id');
  return new Response(null, {
    status: request.status,
    ...(reference && { headers: { 'X-Request-Id': reference } }),
  });
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText) as unknown;
  } catch {
    return undefined;
  }
}
