import { useErrorText } from '@/api/errorText';
import { useRealName } from '@/api/realName';
import { useSession } from '@/api/session';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { Done } from './Done';
import { History } from './History';
import { LevelPanel } from './LevelPanel';
import { MethodTile } from './MethodTile';
import { PageTop } from './PageTop';
import css from './RealName.module.css';

const TITLES = new Map([
  ['ENT_ADMIN', 'title.ENT_ADMIN'],
  ['ENT_OPERATOR', 'title.ENT_OPERATOR'],
] as const);

/** The own level and the methods there are for one's kind (RNV-03, RNV-07, RNV-08, RNV-37). */
export default function RealNamePage() {
  const { t } = useTranslation('realname');
  const { data: state, error, refetch } = useRealName();
  const kind = useSession()?.kind ?? '';
  const errorText = useErrorText();
  return (
    <div className={css['page']}>
      <PageTop title={t(TITLES.get(kind as 'ENT_ADMIN') ?? 'title.INDIVIDUAL')} topic="real-name" />
      <Done />
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !state && <Loading rows={8} />}
      {state && (
        <>
          <LevelPanel state={state} />
          <ul className={css['tiles']} aria-label={t('methods')}>
            {state.tiles.map((tile) => (
              <MethodTile key={tile.method} tile={tile} level={state.level} kind={kind} />
            ))}
          </ul>
          <History history={state.history} />
        </>
      )}
    </div>
  );
}
