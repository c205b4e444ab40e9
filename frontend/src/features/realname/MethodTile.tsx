import type { RealNameLevel, RealNameTile } from '@/api/realNameTypes';
import { CheckCircleFilled, EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIdentityDialog } from './identityDialog';
import css from './RealName.module.css';
import { actionOf } from './tileRules';
import { useNames } from './useNames';

interface MethodTileProps {
  tile: RealNameTile;
  level: RealNameLevel;
  /** Where two kinds of users know the same method by different needs. */
  kind: string;
}

/** One method: what it needs, whether it was passed, and the way to it (RNV-06 to RNV-09, RNV-37). */
export function MethodTile({ tile, level, kind }: MethodTileProps) {
  const { t } = useTranslation('realname');
  const names = useNames();
  const list = useTranslation().t('listSeparator');
  const action = actionOf(tile, level);
  const dialog = useIdentityDialog();
  const passed = tile.state === 'PASSED';
  const need =
    tile.method === 'IDENTITY' || tile.method === 'CARD'
      ? t(`need.${tile.method}_${kind}` as 'need.CARD_ENT_ADMIN')
      : t(`need.${tile.method}` as 'need.LEGAL_REP');
  const title =
    tile.method === 'IDENTITY' && kind === 'ENT_OPERATOR'
      ? t('method.IDENTITY_OPERATOR')
      : names.method(tile.method);
  const body = (
    <>
      <span className={css['head']}>
        <strong>{title}</strong>
        {tile.recommended && <span className={css['recommended']}>{t('recommended')}</span>}
        <span className={css['sign']} data-passed={passed || undefined}>
          {passed ? <CheckCircleFilled aria-hidden="true" /> : <EditOutlined aria-hidden="true" />}
          <span className="visually-hidden">{passed ? t('passed') : t('notPassed')}</span>
        </span>
      </span>
      <span className={css['soft']}>{need}</span>
      <span className={css['foot']}>
        {tile.state === 'NOT_NEEDED' && t('notNeeded')}
        {passed && t('passed')}
        {passed && action.kind === 'enter' && ` · ${t('raise')}`}
        {!passed && action.kind === 'enter' && t('enter')}
        {action.kind === 'complete' &&
          t('complete', { what: tile.missing.map((one) => t(`missing.${one}`)).join(list) })}
      </span>
    </>
  );
  if (action.kind === 'complete' && dialog) {
    return (
      <li>
        <button type="button" className={css['tile'] ?? ''} onClick={dialog.open}>
          {body}
        </button>
        {dialog.shown}
      </li>
    );
  }
  return (
    <li>
      {action.to ? (
        <Link to={action.to} className={css['tile'] ?? ''}>
          {body}
        </Link>
      ) : (
        <div className={`${css['tile']} ${css['still']}`}>{body}</div>
      )}
    </li>
  );
}
