import { useTranslation } from 'react-i18next';

/**
 * What a field of a request, or a picture by its slot (in capitals), is called; its code where there is no word for it,
 * as with what a newer server knows.
 */
export function useFieldNames(): (name: string) => string {
  const { i18n } = useTranslation();
  const word = (namespace: string, key: string) =>
    i18n.getResource(i18n.language, namespace, key) as string | undefined;
  return (name) =>
    word('desk', /^[A-Z_]+$/.test(name) ? `slot_${name}` : `field_${name}`) ?? word('labels', name) ?? name;
}
