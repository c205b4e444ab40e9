/** The server's address that decides on a request to sign on; what is asked travels unchanged. */
export const authorization = (search: string) => `/api/v1/openid/authorization${search}`;

/** When an application asked for a new sign-in, if it did; the server checks the seal behind the number. */
export function askedAgainAt(search: string): number | undefined {
  const told = /^(\d{1,15})\./.exec(new URLSearchParams(search).get('since') ?? '');
  return told ? Number(told[1]) : undefined;
}
