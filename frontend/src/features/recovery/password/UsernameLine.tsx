import { FieldFrame } from '@/ui/form/FieldFrame';
import { Input } from 'antd';
import { useId } from 'react';

/** The user name of step 1, to be read only. */
export function UsernameLine({ label, username }: { label: string; username: string }) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} labelText={label}>
      <Input id={id} value={username} readOnly autoComplete="username" variant="filled" />
    </FieldFrame>
  );
}
