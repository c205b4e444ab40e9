import type { OrganisationKind } from '@/api/registration';
import { useSite } from '@/api/queries';
import { paths } from '@/app/paths';
import { useSiteCode } from '@/ui/PartnerLink';
import { QrcodeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tip } from '../Tip';
import css from './OrganisationNote.module.css';
import type { OrganisationStepState } from './useOrganisationStep';

interface OrganisationNoteProps {
  kind: OrganisationKind;
  step: OrganisationStepState;
}

/** What helps to get the organisation's data right: the register (REG-17), or the electronic licence (REG-47). */
export function OrganisationNote({ kind, step: { licence, dropLicence } }: OrganisationNoteProps) {
  const { t } = useTranslation('registration');
  const register = useSite().data?.register;
  const site = useSiteCode();
  if (kind === 'institution') return <Tip>{t('institutionTip')}</Tip>;
  if (licence) {
    return (
      <Tip>
        {t('licenceFilled')}{' '}
        <button type="button" className="link-button" onClick={dropLicence}>
          {t('licenceDrop')}
        </button>
      </Tip>
    );
  }
  return (
    <span className={css['notes']}>
      <Link to={paths.registerByLicence(site)} className={css['licence']}>
        <QrcodeOutlined aria-hidden="true" />
        <span>
          <strong>{t('licenceLink')}</strong>
          <span>{t('licenceLinkText')}</span>
        </span>
      </Link>
      <Tip>
        {t('registerTip')}{' '}
        {register?.url ? (
          <a href={register.url} target="_blank" rel="noreferrer">
            {t('openRegister', { name: register.name })}
          </a>
        ) : (
          register?.name && t('registerNamed', { name: register.name })
        )}
      </Tip>
    </span>
  );
}
