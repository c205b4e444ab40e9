import type { QualificationCatalogue } from '@/api/schemas';
import { fault, type Fault } from '@/ui/rules/fault';

/** Changes of a catalogue that is being edited; each gives a new one. */
type KeptTab = QualificationCatalogue['tabs'][number];
type KeptList = QualificationCatalogue['lists'][number];

/** Added here: its code may still be chosen. */
interface Fresh {
  fresh?: true;
}

export type Field = KeptTab['fields'][number] & Fresh;
export type Tab = Omit<KeptTab, 'fields'> & { fields: Field[] } & Fresh;
export type Choice = KeptList['choices'][number];
export type List = KeptList & Fresh;
export type Edited = Omit<QualificationCatalogue, 'tabs' | 'lists'> & { tabs: Tab[]; lists: List[] };

/** As the server takes it. */
export const sendable = ({ tabs, lists, ...rest }: Edited): QualificationCatalogue => ({
  ...rest,
  tabs: tabs.map(({ fresh: _tab, fields, ...tab }) => ({
    ...tab,
    fields: fields.map(({ fresh: _field, ...field }) => field),
  })),
  lists: lists.map(({ fresh: _list, ...list }) => list),
});

export const FIELD_TYPES = [
  'TEXT',
  'LETTERS_DIGITS',
  'DIGITS',
  'PHONE',
  'PERSON',
  'DATE',
  'PAST_DATE',
  'CODE',
  'CODES',
  'TICK',
  'AMOUNT',
  'TERM',
] as const satisfies readonly Field['type'][];

export const newField = (): Field => ({
  code: '',
  label: { zh: '', en: '' },
  type: 'TEXT',
  required: false,
  editable: true,
  sources: [],
  fresh: true,
});

export const newTab = (): Tab => ({ code: '', label: { zh: '', en: '' }, fields: [], fresh: true });
export const newList = (): List => ({ code: '', choices: [], fresh: true });
export const newChoice = (): Choice => ({ code: '', label: { zh: '', en: '' }, active: true });

export const replaced = <T>(all: readonly T[], at: number, one: T): T[] =>
  all.map((other, index) => (index === at ? one : other));

export const removed = <T>(all: readonly T[], at: number): T[] => all.filter((_, index) => index !== at);

/** One place up or down; at the ends it stays. */
export function moved<T>(all: readonly T[], at: number, by: 1 | -1): T[] {
  const to = at + by;
  const one = all[at];
  if (one === undefined || to < 0 || to >= all.length) return [...all];
  const left = removed(all, at);
  left.splice(to, 0, one);
  return left;
}

/** A list belongs to codes only, lengths to what is typed. */
export function retyped(field: Field, type: Field['type']): Field {
  const { list, ...bare } = field;
  const coded = type === 'CODE' || type === 'CODES';
  return { ...bare, type, ...(coded && list !== undefined && { list }) };
}

/** An empty entry is no limit. */
export function limited(field: Field, end: 'min' | 'max', typed: string): Field {
  const digits = typed.replace(/\D/g, '');
  return { ...field, [end]: digits === '' ? undefined : Number(digits) };
}

export const sourcesOf = (typed: string): string[] =>
  typed
    .split(/[,，\s]+/)
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== '');

/** The faults of a part, e.g. `tabs[0].fields[1]`, by the names within it. */
export function faultsAt<F>(faults: Record<string, F>, place: string): Record<string, F> {
  return Object.fromEntries(
    Object.entries(faults)
      .filter(([path]) => path.startsWith(`${place}.`))
      .map(([path, found]) => [path.slice(place.length + 1), found]),
  );
}

type Named = { code: string; label: { zh: string; en: string } };

function named(place: string, { code, label }: Named, form: RegExp, found: Record<string, Fault>): void {
  coded(place, code, form, found);
  if (label.zh.trim() === '') found[`${place}.label.zh`] = fault('REQUIRED');
  if (label.en.trim() === '') found[`${place}.label.en`] = fault('REQUIRED');
}

function coded(place: string, code: string, form: RegExp, found: Record<string, Fault>): void {
  if (!form.test(code)) found[`${place}.code`] = fault(code === '' ? 'REQUIRED' : 'QLF_CODE_INVALID');
}

const UPPER = /^[A-Z][A-Z_]{0,39}$/;
const CAMEL = /^[a-z][A-Za-z0-9]{1,39}$/;
const CHOICE = /^[0-9A-Z_]{1,30}$/;

/** What is not filled in, by its place; what must fit together is judged by the server. */
export function findings({ tabs, lists }: Edited): Record<string, Fault> {
  const found: Record<string, Fault> = {};
  tabs.forEach((tab, t) => {
    named(`tabs[${t}]`, tab, UPPER, found);
    tab.fields.forEach((field, f) => named(`tabs[${t}].fields[${f}]`, field, CAMEL, found));
  });
  lists.forEach((list, l) => {
    coded(`lists[${l}]`, list.code, UPPER, found);
    list.choices.forEach((choice, c) => named(`lists[${l}].choices[${c}]`, choice, CHOICE, found));
  });
  return found;
}
