import { paths, type HelpTopic } from '@/app/paths';
import { FormFault } from '@/ui/form/FormFault';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChangeIdentity } from './ChangeIdentity';
import { isRefusal, topicOf } from './refusals';

/** What is wrong as a whole, the help that says what to do about it, and the way to mend it. */
export function RealNameFault({ error, links }: { error: unknown; links?: ReactNode }) {
  const { t } = useTranslation('realname');
  const names: Partial<Record<HelpTopic, string>> = {
    'identity-check': t('helpIdentity'),
    'bank-card-check': t('helpBankCard'),
  };
  const topic = topicOf(error);
  const changes = isRefusal(error, 'REAL_NAME_DATA_MISSING', 'ID_EXPIRED', 'CARD_HOLDER_MISMATCH');
  return (
    <FormFault
      error={error}
      links={
        (topic || changes || links) && (
          <>
            {topic && (
              <Link to={paths.help(topic)} target="_blank">
                {names[topic]}
              </Link>
            )}
            {changes && <ChangeIdentity />}
            {links}
          </>
        )
      }
    />
  );
}
