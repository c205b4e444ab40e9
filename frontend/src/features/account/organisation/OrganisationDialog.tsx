import { useCorrection } from '@/api/accountChanges';
import type { AccountView } from '@/api/schemas';
import { ConflictNote } from '@/ui/change/ConflictNote';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { useTranslation } from 'react-i18next';
import { MismatchAdvice } from './MismatchAdvice';
import { OrganisationFields } from './OrganisationFields';
import { PapersFields } from './PapersFields';
import { useOrganisationChange } from './useOrganisationChange';

/** 用户企业信息修改 (ACC-16 to ACC-26, ACC-33). */
export function OrganisationDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('change');
  const label = useTranslation('labels').t as (key: string) => string;
  const change = useOrganisationChange(account, onClose);
  const { form, pictures, refusal, conflict, byPapers, unconfirmed, toPapers } = change;
  const isOpen = useCorrection(true).data?.state === 'OPEN';
  return (
    <FormDialog
      title={byPapers ? t('papersTitle') : t('organisationTitle')}
      text={
        <p>{byPapers ? t('papersText') : account.organisation ? t('organisationText') : t('statedText')}</p>
      }
      form={form}
      confirm={byPapers ? t('papersSend') : t('save')}
      disabled={byPapers && pictures.sending}
      width={560}
      aside={
        !byPapers &&
        !isOpen &&
        !unconfirmed && (
          <button type="button" className="link-button" onClick={toPapers}>
            {t('toPapers')}
          </button>
        )
      }
      onClose={onClose}
    >
      <ConflictNote differences={conflict} labelOf={label} />
      <OrganisationFields account={account} form={form} />
      {unconfirmed && !byPapers && (
        <MismatchAdvice account={account} onPapers={isOpen ? undefined : toPapers} />
      )}
      {byPapers && <PapersFields form={form} pictures={pictures} />}
      <FormFault error={refusal} />
    </FormDialog>
  );
}
