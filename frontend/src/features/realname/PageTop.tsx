import { paths, type HelpTopic } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './RealName.module.css';

/** The title of a page, and at its right the help on its matter (RNV-10). */
export function PageTop({ title, topic }: { title: string; topic: HelpTopic }) {
  const { t } = useTranslation();
  return (
    <div className={css['top']}>
      <PageHeading title={title} className="page-title" />
      <Link to={paths.help(topic)} target="_blank">
        <QuestionCircleOutlined aria-hidden="true" /> {t('help')}
      </Link>
    </div>
  );
}
