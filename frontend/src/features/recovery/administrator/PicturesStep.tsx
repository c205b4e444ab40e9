import { putClaimPicture, submitClaim, type AdministratorClaim } from '@/api/administratorClaim';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { PaperStep } from '../PaperStep';

const SLOTS = ['licence', 'application', 'idFront', 'idBack'] as const;

/** Step 3: the papers, and Finish (ACC-87). */
export function PicturesStep() {
  const { t } = useTranslation('recovery');
  const formats = useTranslation('upload').t('formats');
  const { id } = useFlow<AdministratorClaim>();
  return (
    <PaperStep
      slots={SLOTS}
      title={t('administrator.journey.pictures')}
      note={t('administrator.picturesNote', { formats })}
      put={(slot, ...rest) => putClaimPicture(id, slot, ...rest)}
      submit={(key) => submitClaim(id, key)}
    />
  );
}
