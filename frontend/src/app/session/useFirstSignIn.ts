import { useSession } from '@/api/session';
import { useLocation } from 'react-router';
import { paths } from '../paths';

/**
 * Whether the user has to be led to the change of the initial password: no other page is open to such a session but the
 * help (SGN-15, SGN-17). The server refuses everything else, too.
 */
export function useFirstSignIn(): boolean {
  const { pathname } = useLocation();
  const must = useSession()?.mustChangePassword === true;
  return must && pathname !== paths.firstSignIn() && !pathname.startsWith('/help');
}
