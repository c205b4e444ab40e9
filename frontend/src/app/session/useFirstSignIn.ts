import { useSession } from '@/api/session';
import { useLocation } from 'react-router';
import { paths, returnAddress } from '../paths';

/**
 * Where the user has to be led to change the initial password, if so: no other page is open to such a session but the
 * help (SGN-15, SGN-17). The server refuses everything else, too. The page that was wanted, or the application on the way
 * (GEN-04), stands in the address for afterwards.
 */
export function useFirstSignIn(): string | undefined {
  const { pathname, search } = useLocation();
  const must = useSession()?.mustChangePassword === true;
  if (!must || pathname === paths.firstSignIn() || pathname.startsWith('/help')) return undefined;
  return paths.firstSignIn(pathname === paths.signIn() ? returnAddress(search) : pathname + search);
}
