import { fault, type Fault } from '@/ui/rules/fault';

/** A password is judged as typed: blanks at its ends are part of it. */
export const secret = (value: string, rule: (value: string) => Fault | undefined) =>
  value === '' ? fault('REQUIRED') : rule(value);
