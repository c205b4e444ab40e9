import { BACKGROUND, client, unwrap } from './client';

/** Step 1 of an enterprise by its electronic licence (REG-47 to REG-50). */

/** Also how long the code is good, by the server's clock alone: this computer's may be wrong. */
export async function startLicenceScan() {
  const call = client.POST('/api/v1/registrations/licences');
  const started = await unwrap(call);
  const now = Date.parse((await call).response.headers.get('Date') ?? '');
  const millis = Date.parse(started.expiresAt) - (Number.isNaN(now) ? Date.now() : now);
  return { ...started, seconds: Math.max(0, Math.round(millis / 1000)) };
}

export const readLicenceScan = (licenceId: string) =>
  unwrap(
    client.GET('/api/v1/registrations/licences/{licenceId}', {
      params: { path: { licenceId } },
      headers: BACKGROUND,
    }),
  );
