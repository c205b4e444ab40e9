import { useAccount } from '@/api/queries';
import { IdentityDialogProvider } from '@/features/realname/identityDialog';
import { lazy, Suspense, type ReactNode } from 'react';

const IdentityDialog = lazy(() =>
  import('@/features/account/identity/IdentityDialog').then((it) => ({ default: it.IdentityDialog })),
);

/** Hands the account's identity dialog to pages of other features (RNV-06, RNV-39). */
export function IdentityChange({ children }: { children: ReactNode }) {
  return (
    <IdentityDialogProvider value={(close) => <OwnIdentityDialog onClose={close} />}>
      {children}
    </IdentityDialogProvider>
  );
}

function OwnIdentityDialog({ onClose }: { onClose: () => void }) {
  const account = useAccount().data;
  return (
    <Suspense>
      {account && <IdentityDialog account={account} idNumber={undefined} onClose={onClose} />}
    </Suspense>
  );
}
