import { BACKGROUND, client, unwrap } from './client';

/** Step 1 of an enterprise by its electronic licence (REG-47 to REG-50). */

export interface LicenceScanStarted {
  licenceId: string;
  qrContent: string;
  qrSvg: string;
  expiresAt: string;
}
export interface LicensedOrganisation {
  uscc: string;
  orgCode: string;
  orgName: string;
  legalRepName: string;
}
export interface LicenceScan {
  state: 'WAITING' | 'SCANNED' | 'CONFIRMED' | 'CANCELLED' | 'EXPIRED';
  organisation?: LicensedOrganisation;
  expiresAt: string;
}

const SCANS = '/api/v1/registrations/enterprise/licences';
type Call = <T>(path: string, init?: object) => Promise<{ data?: T; error?: unknown; response: Response }>;
const post = client.POST as unknown as Call;
const get = client.GET as unknown as Call;

/** @return also how long the code is good, by the server's clock alone: this computer's may be wrong */
export async function startLicenceScan(): Promise<LicenceScanStarted & { seconds: number }> {
  const call = post<LicenceScanStarted>(SCANS);
  const started = await unwrap(call);
  const now = Date.parse((await call).response.headers.get('Date') ?? '');
  const millis = Date.parse(started.expiresAt) - (Number.isNaN(now) ? Date.now() : now);
  return { ...started, seconds: Math.max(0, Math.round(millis / 1000)) };
}

export const readLicenceScan = (licenceId: string) =>
  unwrap<LicenceScan>(get(`${SCANS}/${encodeURIComponent(licenceId)}`, { headers: BACKGROUND }));
