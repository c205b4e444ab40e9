import { PageHeading } from '@/ui/heading';

export default function ActivityPage() {
  return <PageHeading title="ActivityPage" />;
}
