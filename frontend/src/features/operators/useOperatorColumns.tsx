import type { Operator } from '@/api/schemas';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import type { Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { CheckCircleOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './OperatorsPage.module.css';

/** Spec 06 table 2.3, column “preset”. */
export const DEFAULT_COLUMNS = ['username', 'name', 'document', 'mobile', 'email', 'card', 'state'];

const STATES = { ACTIVE: CheckCircleOutlined, NOT_ACTIVATED: ClockCircleOutlined, DISABLED: StopOutlined };
const LEVELS = ['NONE', 'MEDIUM', 'HIGH'] as const;
const ORIGINS = ['ADMIN_CREATED', 'CARD_AUTO', 'CARD_REGISTERED', 'MIGRATED', 'UPGRADED'] as const;

export function useOperatorColumns(): readonly Column<Operator>[] {
  const { t } = useTranslation('operators');
  const label = useTranslation('labels').t;
  const { dateTime } = useTimes();
  const typeName = useDocumentTypeName();
  const code = (text: string | undefined) => <span className={css['code']}>{text ?? '—'}</span>;
  return [
    {
      key: 'username',
      label: t('username'),
      sort: 'username',
      cell: ({ username }) => <span className={css['who']}>{username}</span>,
    },
    { key: 'name', label: t('name'), cell: ({ name }) => name ?? '—' },
    {
      key: 'document',
      label: t('document'),
      cell: ({ idType, idNumber }) =>
        idType ? (
          // One element: as a card each row has a place for its name and one for its value.
          <div>
            {typeName(idType)} {code(idNumber)}
          </div>
        ) : (
          '—'
        ),
    },
    { key: 'mobile', label: label('mobile'), cell: ({ mobile }) => code(mobile) },
    {
      key: 'email',
      label: label('email'),
      cell: ({ email }) => <span className={css['long']}>{email ?? '—'}</span>,
    },
    {
      key: 'card',
      label: t('card'),
      cell: ({ cardBound, cardNo }) =>
        cardBound ? code(cardNo) : <span className={css['short']}>{t('notBound')}</span>,
    },
    { key: 'state', label: t('state'), sort: 'state', cell: (row) => <State row={row} /> },
    {
      key: 'realNameLevel',
      label: t('realNameLevel'),
      cell: ({ realNameLevel }) => t(`level_${LEVELS.find((one) => one === realNameLevel) ?? 'NONE'}`),
    },
    {
      key: 'origin',
      label: t('origin'),
      cell: ({ origin }) => {
        const known = ORIGINS.find((one) => one === origin);
        return known ? t(`origin_${known}`) : origin;
      },
    },
    {
      key: 'createdAt',
      label: t('createdAt'),
      sort: 'createdAt',
      cell: ({ createdAt }) => <span className={css['short']}>{dateTime(createdAt)}</span>,
    },
    {
      key: 'lastSignInAt',
      label: t('lastSignInAt'),
      cell: ({ lastSignInAt }) => (
        <span className={css['short']}>{lastSignInAt ? dateTime(lastSignInAt) : t('never')}</span>
      ),
    },
  ];
}

/** An icon beside the word: nobody has to tell colours apart. */
function State({ row: { state, mustChangePassword } }: { row: Operator }) {
  const { t } = useTranslation('operators');
  const known = state === 'ACTIVE' || state === 'NOT_ACTIVATED' || state === 'DISABLED' ? state : undefined;
  if (!known) return <>{state}</>;
  const Icon = STATES[known];
  return (
    <span className={css['state']} data-state={known}>
      <Icon aria-hidden="true" />
      <span>
        {t(`state_${known}`)}
        {known === 'ACTIVE' && mustChangePassword && (
          <span className={css['small']}>{t('initialPasswordOpen')}</span>
        )}
      </span>
    </span>
  );
}
