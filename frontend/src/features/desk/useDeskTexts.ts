import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { useFieldNames } from '@/ui/fieldNames';
import { LONG_TERM } from '@/ui/rules/documents';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T/;
const BASIC_DATE = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Words for the codes of tasks. The kinds are the server's and grow; one without a word here shows by its code, so that
 * nothing is missing on the page of a newer server.
 */
export function useDeskTexts() {
  const { i18n } = useTranslation();
  const typeName = useDocumentTypeName();
  const { dateTime } = useTimes();
  const desk = (group: string, code: string) =>
    (i18n.getResource(i18n.language, 'desk', `${group}_${code}`) as string | undefined) ?? code;

  const value = (field: string, text: string): string => {
    if (/idType$/i.test(field)) return typeName(text);
    if (/Kind$/.test(field)) return desk('userKind', text);
    if (/state$/i.test(field)) return desk('accountState', text);
    if (text === LONG_TERM) return desk('value', 'LONG_TERM');
    if (ISO_TIME.test(text)) return dateTime(text);
    return /Valid(From|To)$/.test(field) ? text.replace(BASIC_DATE, '$1-$2-$3') : text;
  };
  return {
    kind: (code: string) => desk('kind', code),
    section: (code: string) => desk('section', code),
    field: useFieldNames(),
    check: (code: string) => desk('check', code),
    risk: (code: string) => desk('risk', code),
    item: (code: string) => desk('item', code),
    sameAs: (code: string) => desk('sameAs', code),
    closed: (code: string) => desk('closed', code),
    value,
  };
}
