import type { UsernameRecovery } from '@/api/recoveryTypes';
import { putUsernamePicture, submitUsernameRequest } from '@/api/usernameRecovery';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { PaperStep } from '../PaperStep';

const SLOTS = ['idFront', 'idBack', 'licence'] as const;

/** Manual review, step 3: the pictures, and Finish (RCU-37, RCU-38). */
export function PicturesStep() {
  const { t } = useTranslation('recovery');
  const formats = useTranslation('upload').t('formats');
  const { id, view } = useFlow<UsernameRecovery>();
  return (
    <PaperStep
      slots={view.kind === 'INDIVIDUAL' ? SLOTS.slice(0, 2) : SLOTS}
      title={t('journey.pictures')}
      note={t('picturesNote', { formats })}
      put={(slot, ...rest) => putUsernamePicture(id, slot, ...rest)}
      submit={(key) => submitUsernameRequest(id, key)}
    />
  );
}
