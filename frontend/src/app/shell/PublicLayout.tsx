import { Outlet } from 'react-router';
import { Foot } from './Foot';
import { PublicHead } from './PublicHead';
import css from './PublicLayout.module.css';

export function PublicLayout() {
  return (
    <div className={css['page']}>
      <PublicHead />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </div>
  );
}
