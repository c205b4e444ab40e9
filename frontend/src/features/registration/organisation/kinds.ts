import type { OrganisationKind } from '@/api/registration';
import { paths } from '@/app/paths';
import { toCapitals } from '@/ui/rules/fields';
import { isUscc } from '@/ui/rules/numbers';

export const PAGE_OF = {
  enterprise: paths.registerEnterprise,
  institution: paths.registerInstitution,
} as const;

/** The form this code belongs to by its beginning, if that is another one (REG-38): 12 marks public institutions. */
export function otherKind(kind: OrganisationKind, uscc: string): OrganisationKind | undefined {
  const code = toCapitals(uscc);
  if (!isUscc(code)) return undefined;
  const fits = code.startsWith('12') ? 'institution' : 'enterprise';
  return fits === kind ? undefined : fits;
}
