import { useErrorText } from '@/api/errorText';
import type { StaffGrant, StaffMember } from '@/api/schemas';
import { useStaffDesk } from '@/api/staff';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskSession } from '../session';
import { ChangeDuties } from './ChangeDuties';
import css from './Members.module.css';
import { Relations } from './Relations';

export function Member({ member }: { member: StaffMember }) {
  const { t } = useTranslation('desk');
  const me = useDeskSession();
  const desk = useStaffDesk();
  const errorText = useErrorText();
  const [dialog, setDialog] = useState<'duties' | 'relations'>();
  const [busy, setBusy] = useState(false);
  const { staffId, username, name, state, enrolled, duties, confirms, relatedOrgs, proposals } = member;
  const disabled = state === 'DISABLED';

  const run = async (call: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await call();
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  const turn = async () => {
    const sure =
      disabled ||
      (await ask({ title: t('disableTitle', { name }), text: t('disableText'), confirm: t('disable') }));
    if (sure) await run(() => desk.setState(staffId, disabled ? 'ACTIVE' : 'DISABLED'));
  };
  return (
    <li className={css['member']} data-disabled={disabled || undefined}>
      <div className={css['who']}>
        <strong>{name}</strong>
        <span className={css['code']}>{username}</span>
        {disabled && <span className={css['badge']}>{t('disabled')}</span>}
        {!enrolled && <span className={css['badge']}>{t('notEnrolled')}</span>}
      </div>
      <p>
        {duties.length === 0
          ? t('noDuty')
          : duties
              .map((duty) =>
                confirms.includes(duty) ? t('withConfirm', { duty: t(`duty_${duty}`) }) : t(`duty_${duty}`),
              )
              .join(t('separator'))}
      </p>
      {relatedOrgs.length > 0 && (
        <p className={css['text']}>{t('relatedTo', { codes: relatedOrgs.join(t('separator')) })}</p>
      )}
      {proposals.map((proposal) => (
        <Proposal
          key={proposal.grantId}
          proposal={proposal}
          mayJudge={!proposal.own && staffId !== me.staffId}
          busy={busy}
          onJudge={(approve) => void run(() => desk.judge(proposal.grantId, approve))}
        />
      ))}
      <div className={css['actions']}>
        <Button size="small" aria-label={t('dutiesOf', { name })} onClick={() => setDialog('duties')}>
          {t('changeDuties')}
        </Button>
        <Button size="small" aria-label={t('relationsOf', { name })} onClick={() => setDialog('relations')}>
          {t('relations')}
        </Button>
        {staffId !== me.staffId && (
          <Button size="small" danger={!disabled} loading={busy} onClick={() => void turn()}>
            {t(disabled ? 'enable' : 'disable')}
          </Button>
        )}
      </div>
      {dialog === 'duties' && <ChangeDuties member={member} onClose={() => setDialog(undefined)} />}
      {dialog === 'relations' && <Relations member={member} onClose={() => setDialog(undefined)} />}
    </li>
  );
}

interface ProposalProps {
  proposal: StaffGrant;
  /** Neither who proposed it nor who gets it. */
  mayJudge: boolean;
  busy: boolean;
  onJudge: (approve: boolean) => void;
}

function Proposal({ proposal, mayJudge, busy, onJudge }: ProposalProps) {
  const { t } = useTranslation('desk');
  const { dateTime } = useTimes();
  const { duty, mayConfirm, withdraw, proposedBy, proposedAt } = proposal;
  const what = mayConfirm && !withdraw ? t('withConfirm', { duty: t(`duty_${duty}`) }) : t(`duty_${duty}`);
  return (
    <div className={css['proposal']}>
      <span>
        {t(withdraw ? 'proposesWithdrawal' : 'proposesGrant', {
          by: proposedBy,
          duty: what,
          at: dateTime(proposedAt),
        })}
      </span>
      {mayJudge ? (
        <>
          <Button size="small" type="primary" loading={busy} onClick={() => onJudge(true)}>
            {t('approve')}
          </Button>
          <Button size="small" disabled={busy} onClick={() => onJudge(false)}>
            {t('refuse')}
          </Button>
        </>
      ) : (
        <span className={css['text']}>{t('waitsForAnother')}</span>
      )}
    </div>
  );
}
