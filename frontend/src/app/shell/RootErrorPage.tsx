import { BrokenPage } from '@/features/errors/BrokenPage';
import { useRouteError } from 'react-router';

/** A page that throws while it is shown ends here; the rest of the product stays usable. */
export function RootErrorPage() {
  const error = useRouteError();
  return (
    <main id="main">
      <BrokenPage error={error} />
    </main>
  );
}
