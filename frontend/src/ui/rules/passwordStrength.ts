/** The parts of F-PASSWORD a browser can judge, one by one, so that a page can tick them off. */
export interface PasswordParts {
  length: boolean;
  classes: boolean;
  /** Printable ASCII without blank. */
  characters: boolean;
  notUsername: boolean;
}

const CLASSES = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

export const countClasses = (value: string) => CLASSES.filter((one) => one.test(value)).length;

export function passwordParts(value: string, username: string): PasswordParts {
  const name = username.trim().toLowerCase();
  return {
    length: value.length >= 8 && value.length <= 16,
    classes: countClasses(value) >= 3,
    characters: value !== '' && /^[!-~]*$/.test(value),
    notUsername: value !== '' && (name === '' || !value.toLowerCase().includes(name)),
  };
}

/** 0 nothing entered, 1 does not do, 2 does, 3 good, 4 strong. Length counts more than odd characters. */
export function passwordStrength(value: string, username: string): 0 | 1 | 2 | 3 | 4 {
  if (value === '') return 0;
  if (!Object.values(passwordParts(value, username)).every(Boolean)) return 1;
  const different = new Set(value).size;
  if (different < 6) return 2;
  return value.length >= 12 && different >= 9 ? 4 : value.length >= 10 ? 3 : 2;
}
