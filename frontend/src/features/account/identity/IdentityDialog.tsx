import { changeIdentity, useAccountReload } from '@/api/accountChanges';
import { ApiProblem } from '@/api/problem';
import type { AccountView } from '@/api/schemas';
import { paths } from '@/app/paths';
import { ConflictNote } from '@/ui/change/ConflictNote';
import { useChange } from '@/ui/change/useChange';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChanged } from '../change/useChanged';
import {
  checkIdentity,
  comparedIdentity,
  DOCUMENT,
  identityBody,
  identityOf,
  type IdentityValues,
} from './identityRules';

/** What the dialog is called, by the kind of account (ACC-11, ACC-28, ACC-29). */
const KINDS = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL'] as const;

/** The register does not know the person so. */
const CHECKS: readonly string[] = ['ID_CHECK_FAILED', 'ID_DATES_NOT_CONFIRMED'];

interface IdentityDialogProps {
  account: AccountView;
  /** The document number in full, where the holder has it shown. */
  idNumber: string | undefined;
  onClose: () => void;
}

/** Name and document of the holder (ACC-11 to ACC-15, ACC-28 to ACC-32). */
export function IdentityDialog({ account, idNumber, onClose }: IdentityDialogProps) {
  const { t } = useTranslation('change');
  const common = useTranslation().t;
  const label = useTranslation('labels').t as (key: string) => string;
  const changed = useChanged(onClose);
  const kind = KINDS.find((one) => one === account.kind) ?? 'INDIVIDUAL';
  const { form, refusal, conflict } = useChange({
    initial: identityOf(account, idNumber),
    check: (values: IdentityValues) => checkIdentity(account.kind, values),
    record: account,
    reload: useAccountReload(),
    compare: comparedIdentity,
    send: (values, { version }, accepted) => changeIdentity(identityBody(values, version, accepted)),
    onDone: (done) => changed(done, t('identitySaved')),
  });
  const unconfirmed = Object.values(form.faults).some((fault) => CHECKS.includes(fault.code));
  const refused = refusal instanceof ApiProblem && CHECKS.includes(refusal.code);
  const help = (
    <Link to={paths.help('identity-check')} target="_blank">
      {t('identityHelp')}
    </Link>
  );
  return (
    <FormDialog
      title={t(`identityTitle_${kind}`)}
      text={
        <>
          <p>{t('identityText')}</p>
          <p>{help}</p>
        </>
      }
      form={form}
      confirm={kind === 'ENT_OPERATOR' ? common('confirm') : t('save')}
      onClose={onClose}
    >
      <ConflictNote differences={conflict} labelOf={label} />
      <TextField
        form={form}
        name="name"
        label={label('name')}
        required
        autoComplete="name"
        maxLength={60}
        autoFocus
      />
      <DocumentFields
        form={form}
        names={DOCUMENT}
        anyPassport={kind === 'INDIVIDUAL'}
        {...(account.holder && { numberHint: t('inFull', { masked: account.holder.idNumber }) })}
        faultLinks={unconfirmed ? help : undefined}
      />
      <FormFault error={refusal} links={refused ? help : undefined} />
    </FormDialog>
  );
}
