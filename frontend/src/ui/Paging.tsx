import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Paging.module.css';

/** GEN-41 */
const PAGE_SIZES = [10, 20, 50, 100] as const;
export const DEFAULT_PAGE_SIZE: number = PAGE_SIZES[0];

interface PagingProps {
  page: number;
  pageSize: number;
  total: number;
  onChange: (page: number, pageSize: number) => void;
}

export function Paging({ page, pageSize, total, onChange }: PagingProps) {
  const { t } = useTranslation();
  const id = useId();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const goBack = useEffectEvent(() => onChange(pages, pageSize));
  const isPast = page > pages;
  // The last row of the last page was deleted.
  useEffect(() => {
    if (isPast) goBack();
  }, [isPast]);
  return (
    <nav className={css['paging']} aria-label={t('paging')}>
      <span role="status">{t('pageOf', { page, pages, total })}</span>
      <span className={css['size']}>
        <label htmlFor={id}>{t('perPage')}</label>
        <select
          className="plain-control"
          id={id}
          value={pageSize}
          onChange={(event) => onChange(1, Number(event.target.value))}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </span>
      <span className={css['turn']}>
        <Button
          icon={<LeftOutlined aria-hidden="true" />}
          aria-label={t('previousPage')}
          disabled={page <= 1}
          onClick={() => onChange(page - 1, pageSize)}
        />
        <Button
          icon={<RightOutlined aria-hidden="true" />}
          aria-label={t('nextPage')}
          disabled={page >= pages}
          onClick={() => onChange(page + 1, pageSize)}
        />
      </span>
    </nav>
  );
}
