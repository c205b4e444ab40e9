import { useDocumentTypes } from './queries';

/** The catalogue's word for a document type, its code until the catalogue is known. */
export function useDocumentTypeName(): (code: string) => string {
  const types = useDocumentTypes().data;
  return (code) => types?.find((type) => type.code === code)?.label ?? code;
}
