import { screen } from '@testing-library/react';

/**
 * The dialog with this title, where another one may stand below it: in tests the components give all dialogs the same
 * id, so the name of the upper one cannot be told by role.
 */
export async function dialogTitled(title: string): Promise<HTMLElement> {
  const found = await screen.findByText(title, { selector: '.ant-modal-title' }, { timeout: 30_000 });
  const dialog = found.closest<HTMLElement>('[role="dialog"]');
  if (!dialog) throw new Error(`${title} is no dialog's title`);
  return dialog;
}
