import { useErrorText } from '@/api/errorText';
import { useApplications } from '@/api/queries';
import { ApplicationList } from '@/ui/ApplicationList';
import { Disclosure } from '@/ui/Disclosure';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths';

/** UIC-07: All applications, in the head of portal and signed-in area. */
export function ApplicationsMenu() {
  const { t } = useTranslation('shell');
  return <Disclosure label={t('applications')}>{(close) => <Catalogue onChoice={close} />}</Disclosure>;
}

function Catalogue({ onChoice }: { onChoice: () => void }) {
  const { data, error, refetch } = useApplications();
  const errorText = useErrorText();
  if (error) return <Failed text={errorText(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div
      onClick={(event) => {
        if ((event.target as Element).closest('a')) onChoice();
      }}
    >
      <ApplicationList applications={data} addressOf={({ code }) => paths.application(code)} compact />
    </div>
  );
}
