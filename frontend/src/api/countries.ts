import { useQuery } from '@tanstack/react-query';
import { client, unwrap } from './client';

/** ISO 3166-1 alpha-3; in both languages, because the form of overseas organisations switches by itself (REG-40). */
export interface Country {
  code: string;
  nameZh: string;
  nameEn: string;
}

const get = client.GET as unknown as (
  path: string,
) => Promise<{ data?: Country[]; error?: unknown; response: Response }>;

export const useCountries = () =>
  useQuery({
    queryKey: ['countries'],
    queryFn: () => unwrap(get('/api/v1/countries')),
    staleTime: Infinity,
  });
