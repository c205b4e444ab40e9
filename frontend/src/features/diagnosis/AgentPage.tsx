import { useErrorText } from '@/api/errorText';
import { useSite } from '@/api/queries';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './AgentPage.module.css';

const MEGABYTE = 1_000_000;

/** CRD-31: the agent for each system, with what is needed to check the file, and the steps. */
export function AgentPage() {
  const { t, i18n } = useTranslation('diagnosis');
  const { data: site, error, refetch } = useSite();
  const errorText = useErrorText();
  const downloads = site?.agent.downloads ?? [];
  const size = (bytes: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(bytes / MEGABYTE);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={t('agent.title')} />
        <p>{t('agent.lead')}</p>
      </header>
      <Panel title={t('agent.files')}>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !site && <Loading rows={3} />}
        {site && downloads.length === 0 && <Empty text={t(site.production ? 'agent.none' : 'agent.trial')} />}
        <ul className={css['files']}>
          {downloads.map((file) => (
            <li key={file.url}>
              <div>
                <strong>{file.system}</strong>
                <span>{t('agent.file', { version: file.version, size: size(file.size) })}</span>
                <span className={css['sum']}>
                  SHA-256 <code>{file.sha256}</code>
                </span>
                {file.signatureUrl && <a href={file.signatureUrl}>{t('agent.signature')}</a>}
              </div>
              <a href={file.url} download className={css['get']}>
                <DownloadOutlined aria-hidden="true" /> {t('agent.get')}
                <span className="visually-hidden"> {file.system}</span>
              </a>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('agent.stepsTitle')}>
        <ol className={css['steps']}>
          <li>{t('agent.stepClose')}</li>
          <li>{t('agent.stepInstall')}</li>
          <li>{t('agent.stepOpen')}</li>
          <li>{t('agent.stepPair')}</li>
        </ol>
        <p className={css['links']}>
          <Link to={paths.signInWithCard()}>{t('toSignIn')}</Link>
          <Link to={paths.diagnosis()}>{t('title')}</Link>
        </p>
      </Panel>
      <Panel title={t('agent.verifyTitle')}>
        <p>{t('agent.verifyText')}</p>
      </Panel>
    </div>
  );
}
