import { InfoCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import css from './Tip.module.css';

export function Tip({ children }: { children: ReactNode }) {
  return (
    <span className={css['tip']}>
      <InfoCircleOutlined aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
