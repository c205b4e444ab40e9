import AccountPage from '@/features/account/AccountPage';
import { RegisteredPanel } from '@/features/registration/RegisteredPanel';

/** A registration ends on the account page of the new administrator (REG-24). */
export default function AccountTab() {
  return (
    <>
      <RegisteredPanel />
      <AccountPage />
    </>
  );
}
