import { LockOutlined } from '@ant-design/icons';
import css from './Qualifications.module.css';

/** A value nobody can edit here; on hover, and for screen readers, it says where it comes from (QLF-04). */
export function GreyValue({ text, from }: { text: string; from: string }) {
  return (
    <span className={css['grey']} title={from}>
      <LockOutlined aria-hidden="true" /> {text}
      <span className="visually-hidden"> {from}</span>
    </span>
  );
}
