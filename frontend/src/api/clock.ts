import { BACKGROUND, client } from './client';

/** Seconds by which this computer's clock is ahead of the server's; null where the server does not tell its time. */
export async function clockSkewSeconds(): Promise<number | null> {
  const begun = Date.now();
  const { response } = await client.GET('/api/v1/site', { headers: BACKGROUND });
  const there = Date.parse(response.headers.get('Date') ?? '');
  if (Number.isNaN(there)) return null;
  // The header has whole seconds, cut off.
  return Math.round(((begun + Date.now()) / 2 - (there + 500)) / 1000);
}
