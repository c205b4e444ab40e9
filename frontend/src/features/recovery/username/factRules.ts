import type { UsernameRecovery } from '@/api/recoveryTypes';
import { fault, type Fault } from '@/ui/rules/fault';

/** Step 3 of account information (RCU-18 to RCU-21): legal representative, administrator, two operators. */
export const FACTS = ['LEGAL', 'ADMIN', 'OPERATORS'] as const;
export type Fact = (typeof FACTS)[number];

/** With the bound phone proven one fact is chosen, else two are ticked. */
export const isOneOfThree = (view: Pick<UsernameRecovery, 'boundPhone'>): boolean => view.boundPhone === true;

/** What is on the page first (RCU-18: the legal representative is preset). */
export const presetFacts = (view: Pick<UsernameRecovery, 'boundPhone'>): Fact[] =>
  isOneOfThree(view) ? ['LEGAL'] : [];

/**
 * One tick may be enough where step 2 has proven another fact (RCU-20); the page is not told whether it has, so only
 * none and three are refused here.
 */
export function checkChoice(
  view: Pick<UsernameRecovery, 'boundPhone'>,
  chosen: readonly Fact[],
): Fault | undefined {
  if (isOneOfThree(view)) return undefined;
  return chosen.length === 1 || chosen.length === 2 ? undefined : fault('CHOICES_TWO');
}

/** To which part of the page a refused field of the contract belongs, e.g. legal.idNumber or operators[1].smsCode. */
export function partOf(
  field: string,
): { part: 'legal' | 'admin' | 'operator1' | 'operator2'; name: string } | undefined {
  const person = /^(legal|admin)\.(\w+)$/.exec(field);
  if (person) return { part: person[1] as 'legal' | 'admin', name: person[2] ?? '' };
  const operator = /^operators\[([01])\]\.(\w+)$/.exec(field);
  if (!operator) return undefined;
  return { part: operator[1] === '0' ? 'operator1' : 'operator2', name: operator[2] ?? '' };
}
