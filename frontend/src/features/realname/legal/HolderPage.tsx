import { useErrorText } from '@/api/errorText';
import { useLegalRepSteps, useRealNameChanged } from '@/api/realName';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { ChangeIdentity } from '../ChangeIdentity';
import { PageTop } from '../PageTop';
import css from '../RealName.module.css';
import { useRounds } from '../useRounds';
import { PersonStep } from './PersonStep';
import { useFreshWhenShown } from './useFreshWhenShown';

/** Step 3 alone, after the bank has proven the organisation (RNV-54). */
export default function HolderPage() {
  const { t } = useTranslation('realname');
  const { data: view, error, refetch } = useLegalRepSteps();
  const errorText = useErrorText();
  const changed = useRealNameChanged();
  const { round, leave } = useRounds();
  useFreshWhenShown(refetch);
  return (
    <div className={css['page']} key={round}>
      <PageTop title={t('steps.administrator')} topic="identity-check" />
      <Panel title={t('holderPanel')}>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !view && <Loading rows={6} />}
        {view && !view.holder && (
          <p>
            {t('noHolder')} <ChangeIdentity />
          </p>
        )}
        {view?.holder && (
          <PersonStep
            whose="administrator"
            person={view.holder}
            onPassed={({ level }) => {
              changed();
              leave(level && { method: 'HOLDER', level });
            }}
            onBack={() => leave()}
          />
        )}
      </Panel>
    </div>
  );
}
