import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, ID_CARD, LONG_TERM } from '@/ui/rules/documents';
import { today } from '@/ui/rules/today';

/** The dates of an ID card whose holder is known (spec 10 table 2.2). */
export interface DateValues {
  idValidFrom: string;
  idValidTo: string;
}

const compact = (date: string | undefined) => date?.replaceAll('-', '') ?? '';

/** What is on record, as it is typed. @param to undefined beside a date of issue: the card is for good */
export const datesOnRecord = (from: string | undefined, to: string | undefined): DateValues => ({
  idValidFrom: compact(from),
  idValidTo: from && !to ? LONG_TERM : compact(to),
});

export function checkDates({ idValidFrom, idValidTo }: DateValues): Faults<DateValues> {
  const { validFrom, validTo } = checkDocument(
    { type: ID_CARD, number: '', validFrom: idValidFrom, validTo: idValidTo },
    { minimumAge: 0, domesticPassport: false, today: today() },
  );
  return clean<DateValues>({ idValidFrom: validFrom, idValidTo: validTo });
}
