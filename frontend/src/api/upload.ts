import { currentLanguage } from '@/i18n';
import { connection } from './connection';
import { ApiProblem, NetworkLost, type ProblemBody } from './problem';

/**
 * Puts a file to an address of the contract. `fetch` tells nothing of how far an upload has come, hence the older way.
 * @param onShare how much has been sent, 0 to 1
 */
export function putFile(
  address: string,
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('X-Yinxin-Request', '1');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      connection.found();
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new ApiProblem(answerOf(request), bodyOf(request)));
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

const answerOf = (request: XMLHttpRequest) =>
  new Response(null, {
    status: request.status,
    headers: { 'X-Request-Id': request.getResponseHeader('X-Request-Id') ?? '—' },
  });

function bodyOf(request: XMLHttpRequest): ProblemBody | undefined {
  try {
    return JSON.parse(request.responseText) as ProblemBody;
  } catch {
    return undefined;
  }
}
