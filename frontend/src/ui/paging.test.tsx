import '@/i18n';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Paging } from './Paging';

afterEach(cleanup);

it('GEN-41 goes to the last page there is once the last row of a page was deleted', () => {
  const turned = vi.fn();
  const page = (total: number) => <Paging page={2} pageSize={10} total={total} onChange={turned} />;
  const { rerender } = render(page(11));
  expect(turned).not.toHaveBeenCalled();
  rerender(page(10));
  rerender(page(10));
  expect(turned).toHaveBeenCalledExactlyOnceWith(1, 10);
});
