const from = (site: string | undefined) => (site ? `?site=${encodeURIComponent(site)}` : '');

/** The only place that writes an address of the page. */
export const paths = {
  portal: () => '/',
  signIn: (from?: string) => (from ? `/signin?from=${encodeURIComponent(from)}` : '/signin'),
  /** @param site partner site whose user it is (REG-13); so below */
  register: (site?: string) => `/register${from(site)}`,
  registerEnterprise: (site?: string) => `/register/enterprise${from(site)}`,
  /** Step 1 by the electronic business licence (REG-47). */
  registerByLicence: (site?: string) => `/register/enterprise/licence${from(site)}`,
  registerInstitution: (site?: string) => `/register/institution${from(site)}`,
  registerIndividual: (site?: string) => `/register/individual${from(site)}`,
  registerOverseas: (site?: string) => `/register/overseas${from(site)}`,
  /** Forgot user name (spec 03). */
  recoverUsername: () => '/recovery/username',
  /** Forgot password (spec 04). */
  recoverPassword: () => '/recovery/password',
  /** To become administrator without the present one's help (ACC-86). */
  claimAdministrator: () => '/recovery/administrator',
  /** How far a request for manual review is (RVW-55). */
  reviewResult: () => '/recovery/result',
  /** The sign-in page with its card tab open (REG-03, REG-04). */
  signInWithCard: (from?: string) => `/signin?by=card${from ? `&from=${encodeURIComponent(from)}` : ''}`,
  /** Where a session with an initial password is, and nowhere else (SGN-15). @param from where to go afterwards */
  firstSignIn: (from?: string) =>
    from && from !== '/' ? `/first-sign-in?from=${encodeURIComponent(from)}` : '/first-sign-in',
  /** “Why can't I sign in?” */
  diagnosis: () => '/diagnosis',
  /** 公开验章 (SEL-65). */
  verify: () => '/verify',
  /** Where the local agent is downloaded. */
  agent: () => '/agent',
  help: (topic: HelpTopic = 'systems') => `/help/${topic}`,
  /** Leads on to a connected application, by way of sign-in where that is needed (SGN-03, SGN-04). */
  application: (code: string) => `/applications/${encodeURIComponent(code)}`,
  home: () => '/console',
  account: () => '/console/account',
  activity: () => '/console/activity',
  card: () => '/console/card',
  qualifications: () => '/console/qualifications',
  operators: () => '/console/operators',
  /** OPR-13: a tab of its own beside the list. */
  addCardOperator: () => '/console/operators/with-card',
  /** Seal making and signature making (spec 09). */
  seals: () => '/console/seals',
  signatures: () => '/console/signatures',
  /** Seals on documents, and what they were used for (SEL-55, SEL-72). */
  sealing: () => '/console/sealing',
  sealUses: () => '/console/seal-uses',
  /** Real-name verification (spec 10), and one page for each of its ways. */
  realName: () => '/console/real-name',
  realNameCard: () => '/console/real-name/card',
  realNameIdentity: () => '/console/real-name/identity',
  realNameBankCard: () => '/console/real-name/bank-card',
  realNameLegalRep: () => '/console/real-name/legal-representative',
  /** Where banks send the browser back to, too. */
  realNameBankKey: () => '/console/real-name/bank-key',
  /** The administrator's own proof, after the bank's (RNV-54). */
  realNameHolder: () => '/console/real-name/administrator',
  /** The review desk, for the platform's staff only (spec 27). */
  desk: () => '/desk',
  deskTask: (taskNo: string) => `/desk/tasks/${encodeURIComponent(taskNo)}`,
  deskMembers: () => '/desk/members',
  deskDepartmentUsers: () => '/desk/department-users',
  deskSettings: () => '/desk/settings',
  deskTrail: () => '/desk/trail',
} as const;

/** UIC-24, in the order the help shows them. */
export const HELP_TOPICS = [
  'systems',
  'card-and-agent',
  'registration',
  'real-name',
  'identity-check',
  'bank-card-check',
  'recovery',
  'seals',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** Where to go after sign-in: only addresses of this site, or a link could lead a user elsewhere. */
export function returnAddress(search: string): string | undefined {
  const from = new URLSearchParams(search).get('from');
  if (!from?.startsWith('/')) return undefined;
  try {
    const base = 'https://page.invalid';
    const address = new URL(from, base);
    return address.origin === base ? address.pathname + address.search + address.hash : undefined;
  } catch {
    return undefined;
  }
}
