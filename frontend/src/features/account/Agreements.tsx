import { useErrorText } from '@/api/errorText';
import { useAgreement } from '@/api/queries';
import type { components } from '@/api/schema';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { Paragraphs } from '@/ui/Paragraphs';
import { Empty, Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';

type Accepted = components['schemas']['AcceptedAgreement'];

/** ACC-10: what was agreed to, when, and the very text of that version. */
export function Agreements({ agreements }: { agreements: readonly Accepted[] }) {
  const { t } = useTranslation('account');
  const { dateTime } = useTimes();
  const [reading, setReading] = useState<Accepted>();
  return (
    <Panel title={t('agreements')}>
      {agreements.length === 0 && <Empty />}
      <Facts
        facts={agreements.map((agreement) => ({
          label: agreement.title,
          value: t('acceptedAt', { version: agreement.version, at: dateTime(agreement.acceptedAt) }),
          action: (
            <Button
              size="small"
              aria-label={t('readWhat', { title: agreement.title })}
              onClick={() => setReading(agreement)}
            >
              {t('read')}
            </Button>
          ),
        }))}
      />
      {reading && (
        <Modal open title={reading.title} footer={null} width={680} onCancel={() => setReading(undefined)}>
          <AgreementText agreement={reading} />
        </Modal>
      )}
    </Panel>
  );
}

function AgreementText({ agreement }: { agreement: Accepted }) {
  const { data, error, refetch } = useAgreement(agreement.type, agreement.version);
  const errorText = useErrorText();
  if (error) return <Failed text={errorText(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return (
    <div className={css['agreement']} tabIndex={0} role="document">
      <Paragraphs text={data.text} />
    </div>
  );
}
