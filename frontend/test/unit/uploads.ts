import { ApiProblem, type ProblemBody } from '@/api/problem';

/**
 * In the place of the upload, which needs a browser: the name of the file goes to the mock API as its content.
 * @return as `postFile` of the API
 */
export async function postByName(
  address: string,
  file: File,
  onShare: (share: number) => void,
  _signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  onShare(0.5);
  onShare(1);
  const request = new Request(new URL(address, location.origin), {
    method: 'POST',
    body: file.name,
    headers,
  });
  const answer = await globalThis.fetch(request);
  const body = (await answer.json()) as unknown;
  if (!answer.ok) throw new ApiProblem(answer, body as ProblemBody);
  return body;
}
