import type { ActivityItem } from '@/api/schemas';
import type { Column } from '@/ui/DataTable';
import { useFaultText } from '@/ui/faultText';
import { useTimes } from '@/ui/time';
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './activity.module.css';

/** What the audit tells of; an action of a newer server shows by its code. */
const ACTIONS = [
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGNED_OUT',
  'REGISTERED',
  'AGREEMENT_ACCEPTED',
  'PERSONAL_DATA_REVEALED',
  'REVEAL_REFUSED',
  'PERSONAL_DATA_COPIED',
  'COPY_REFUSED',
  'CHANGE_OVER_NAMED',
  'CHANGE_OVER_WITHDRAWN',
  'CHANGE_OVER_DECLINED',
  'CHANGE_OVER_REFUSED',
  'ADMINISTRATOR_CHANGED',
  'ADMINISTRATOR_CLAIM_REQUESTED',
  'ADMINISTRATOR_CLAIM_APPROVED',
  'ADMINISTRATOR_CLAIM_REFUSED',
  'ADMINISTRATOR_CLAIM_OBJECTED',
  'ADMINISTRATOR_CLAIM_ENDED',
  'ACCOUNT_ERASED',
  'CLOSING_REQUESTED',
  'CLOSING_TAKEN_BACK',
  'CLOSING_LAPSED',
  'CLOSING_REFUSED',
  'ACCOUNT_CLOSED',
  'ACCOUNT_LOCKED',
  'CARD_PRESENTED',
  'CARD_REFUSED',
  'CARD_BOUND',
  'CARD_UNBOUND',
  'CARD_REPLACED',
  'CARD_CHANGE_REFUSED',
  'ACCOUNT_OVERWRITTEN',
  'ACCOUNT_KEPT',
  'HOLDER_TOLD',
  'RECOVERY_PROVEN',
  'RECOVERY_REVIEW_REQUESTED',
  'PASSWORD_RECOVERED',
  'RECOVERY_OBJECTED',
  'ACCOUNT_ACTIVATED',
  'USERNAME_RECOVERED',
  'USERNAME_RECOVERY_FAILED',
  'ACCOUNT_DISABLED',
  'OPERATOR_CHANGED',
  'OPERATOR_ENABLED',
  'SEAL_MADE',
  'SEAL_CHANGED',
  'SEAL_REISSUED',
  'SEAL_ENABLED',
  'SEAL_DISABLED',
  'SEAL_DELETED',
  'SEAL_CONFIRMATION_VIEWED',
  'SEAL_DOWNLOADED',
  'SEAL_REFUSED',
  'SEAL_USED',
  'SEAL_USE_GRANTED',
  'SEAL_USE_WITHDRAWN',
  'SEAL_USES_EXPORTED',
  'SIGNATURE_MADE',
  'SIGNATURE_ENABLED',
  'SIGNATURE_DISABLED',
  'SIGNATURE_DELETED',
  'OPERATOR_DELETED',
  'OPERATOR_PASSWORD_RESET',
  'OPERATOR_PERMISSIONS_SET',
  'ROLE_CREATED',
  'ROLE_CHANGED',
  'ROLE_DELETED',
  'UPGRADE_APPLIED',
  'UPGRADE_WITHDRAWN',
  'UPGRADE_CONFIRMED',
  'UPGRADE_REFUSED',
  'UPGRADE_LAPSED',
  'PASSWORD_CHANGED',
  'PASSWORD_CHANGE_REFUSED',
  'IDENTITY_CHANGED',
  'ORGANISATION_CHANGED',
  'PHONE_CHANGED',
  'EMAIL_CHANGED',
  'OVERSEAS_DATA_CHANGED',
  'REGISTRATION_NUMBER_CHANGED',
  'DATA_CHANGE_REFUSED',
  'REAL_NAME_VOIDED',
  'DIRECTORY_SYNCHRONISED',
  'CORRECTION_REQUESTED',
  'SIGN_IN_NAME_ON',
  'SIGN_IN_NAME_OFF',
  'REAL_NAME_PROVEN',
  'REAL_NAME_REFUSED',
  'REAL_NAME_ENDED',
  'SESSIONS_ENDED',
  'QUALIFICATIONS_CHANGED',
] as const;
const METHODS = ['PASSWORD', 'PHONE', 'CARD_OPERATOR', 'CARD_LEGAL'] as const;

export function useActivityColumns(): readonly Column<ActivityItem>[] {
  const { t } = useTranslation('activity');
  const { dateTime } = useTimes();
  const faultText = useFaultText();
  return [
    { key: 'at', label: t('at'), cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
    {
      key: 'action',
      label: t('action'),
      cell: ({ action }) => {
        const known = ACTIONS.find((one) => one === action);
        return known ? t(`action_${known}`) : action;
      },
    },
    {
      key: 'method',
      label: t('method'),
      cell: ({ method }) => {
        const known = METHODS.find((one) => one === method);
        return known ? t(`method_${known}`) : (method ?? '—');
      },
    },
    { key: 'clientAddress', label: t('clientAddress'), cell: ({ clientAddress }) => clientAddress },
    {
      key: 'result',
      label: t('result'),
      cell: ({ result }) =>
        result === 'OK' ? (
          <span className={css['done']}>
            <CheckCircleOutlined aria-hidden="true" /> {t('done')}
          </span>
        ) : (
          <span className={css['refused']}>
            <CloseCircleOutlined aria-hidden="true" />{' '}
            {result === 'LOGIN_FAILED'
              ? t('wrongPassword')
              : faultText({ code: result, message: t('refused') })}
          </span>
        ),
    },
  ];
}
