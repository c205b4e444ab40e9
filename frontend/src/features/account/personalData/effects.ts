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

/** All of them in that order; an effect of a newer server comes last: what is accepted is shown, if only by its code. */
export function inOrder<K extends string>(
  known: readonly K[],
  effects: readonly string[],
): { effect: string; known: K | undefined }[] {
  const told = known.filter((one) => effects.includes(one));
  const others = effects.filter((one) => !known.some((it) => it === one));
  return [
    ...told.map((one) => ({ effect: one, known: one })),
    ...others.map((one) => ({ effect: one, known: undefined })),
  ];
}
