import { PageHeading } from '@/ui/heading';

export default function AccountPage() {
  return <PageHeading title="AccountPage" />;
}
