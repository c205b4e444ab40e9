import { startI18n } from '@/i18n';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { DataTable } from './DataTable';

beforeAll(() => startI18n('zh-CN'));
afterEach(cleanup);

const ROWS = ['甲', '乙', '丙'];

it('UIC-15 table 2.2: arrows go from row to row, Enter opens the row, Blank selects it', async () => {
  const opened = vi.fn();
  const ticked = vi.fn();
  render(
    <DataTable
      label="清单"
      columns={[
        {
          key: 'name',
          label: '名称',
          cell: (name: string) => (
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                opened(name);
              }}
            >
              {name}
            </a>
          ),
        },
      ]}
      rows={ROWS}
      rowKey={(name) => name}
      ticks={{ label: (name) => `选择${name}`, ticked: [], onTick: ticked }}
    />,
  );
  screen.getByRole('checkbox', { name: '选择甲' }).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('checkbox', { name: '选择乙' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenLastCalledWith('乙');
  screen.getByRole('link', { name: '乙' }).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: '丙' })).toHaveFocus();
  await userEvent.keyboard(' ');
  expect(ticked).toHaveBeenLastCalledWith('丙', true);
  await userEvent.keyboard('{ArrowUp}');
  expect(screen.getByRole('link', { name: '乙' })).toHaveFocus();
});
