import { client, unwrap } from './client';

/** Document number and phone in full, against the password (GEN-30). */
export function revealPersonalData(password: string) {
  return unwrap(client.POST('/api/v1/account/reveals', { body: { password } }));
}
