/** What closing an account brings with it, in the order in which it is told (ACC-75). */
export const EFFECTS = [
  'SIGN_IN_ENDS',
  'CARD_UNBOUND',
  'REAL_NAME_VOID',
  'ADMINISTRATOR_TOLD',
  'PERMISSIONS_WITHDRAWN',
  'ORGANISATION_WITHOUT_ADMINISTRATOR',
  'REQUESTS_ENDED',
  'DATA_ERASED',
  'USERNAME_GONE',
  'RECORDS_KEPT',
] as const;
