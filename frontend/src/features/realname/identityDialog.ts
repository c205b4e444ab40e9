import { createContext, use, useState, type ReactNode } from 'react';

/** The identity dialog, which is another feature's: who puts the pages together hands it in. */
type IdentityDialog = (close: () => void) => ReactNode;
const Dialog = createContext<IdentityDialog | undefined>(undefined);
export const IdentityDialogProvider = Dialog.Provider;

/** Opens it over the page on show; undefined where there is none. */
export function useIdentityDialog(): { open: () => void; shown: ReactNode } | undefined {
  const dialog = use(Dialog);
  const [open, setOpen] = useState(false);
  return dialog && { open: () => setOpen(true), shown: open ? dialog(() => setOpen(false)) : null };
}
