import { useQuery } from '@tanstack/react-query';
import { client, unwrap } from './client';

/** In both languages, because the form of overseas organisations switches by itself (REG-40). */
export const useCountries = () =>
  useQuery({
    queryKey: ['countries'],
    queryFn: () => unwrap(client.GET('/api/v1/countries')),
    staleTime: Infinity,
  });
