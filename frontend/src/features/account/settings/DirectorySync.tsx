import { useDirectorySync, useSynchronise } from '@/api/accountChanges';
import { useErrorText } from '@/api/errorText';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { useTimes } from '@/ui/time';
import { CloudSyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './SettingsDialog.module.css';

/** 信息同步 (ACC-64, ACC-65): nothing is sent without a consent that names directory and data. */
export function DirectorySync() {
  const { t } = useTranslation('change');
  const errorText = useErrorText();
  const { dateTime } = useTimes();
  const view = useDirectorySync().data;
  const synchronise = useSynchronise();
  const [busy, setBusy] = useState(false);
  if (!view?.available) return null;
  const { directoryName: directory = '', data, last } = view;

  const start = async () => {
    const sure = await ask({
      title: t('syncTitle', { directory }),
      text: (
        <>
          <p>{t('syncConsent', { directory })}</p>
          <ul className={css['data']}>
            {data.map((item) => (
              <li key={item}>{t(`data_${item}`)}</li>
            ))}
          </ul>
        </>
      ),
      confirm: t('syncAgree'),
    });
    if (!sure) return;
    setBusy(true);
    try {
      const { last: now } = await synchronise();
      notices.success(t(now?.state === 'WAITING' ? 'sync_WAITING' : 'sync_ACCEPTED'));
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css['name']}>
      <div className={css['line']}>
        <CloudSyncOutlined aria-hidden="true" className={css['icon']} />
        <span>
          <strong>{t('sync')}</strong>
          <span>{directory}</span>
        </span>
        <Button loading={busy} onClick={() => void start()}>
          {t('sync')}
        </Button>
      </div>
      {last && (
        <p className={css['text']} role="status">
          {last.state === 'REJECTED'
            ? t('syncRejected', { reason: last.reason ?? '' })
            : t(`sync_${last.state}`)}{' '}
          · {dateTime(last.at)}
        </p>
      )}
    </div>
  );
}
