import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Panel } from '@/ui/Panel';
import { CheckCircleFilled, IdcardOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import css from './Operators.module.css';

/** My operators (OPR-01): how an operator comes into being, and the way with a card. */
export default function OperatorsPage() {
  const { t } = useTranslation('operators');
  const added = (useLocation().state as { operatorAdded?: string } | null)?.operatorAdded;
  return (
    <div className={css['page']}>
      <PageHeading title={t('title')} className="page-title" />
      {added && (
        <p className={css['added']} role="status">
          <CheckCircleFilled aria-hidden="true" /> {t('added', { username: added })}
        </p>
      )}
      <Panel title={t('ways')}>
        <p className={css['lead']}>{t('lead')}</p>
        <Link to={paths.addCardOperator()} className={css['way']}>
          <IdcardOutlined aria-hidden="true" className={css['icon']} />
          <span>
            <strong>{t('withCard')}</strong>
            <span>{t('withCardText')}</span>
          </span>
          <RightOutlined aria-hidden="true" />
        </Link>
      </Panel>
      <Panel title={t('selfTitle')}>
        <p>{t('selfText')}</p>
      </Panel>
    </div>
  );
}
