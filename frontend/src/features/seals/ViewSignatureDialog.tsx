import type { Signature } from '@/api/sealTypes';
import { signatureAddress } from '@/api/signatures';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { BigPicture } from './BigPicture';
import css from './Seals.module.css';
import { StateSign } from './StateSign';

/** SEL-43: all there is of a signature stands in its row already; a signature is replaced, never changed. */
export function ViewSignatureDialog({ signature, onClose }: { signature: Signature; onClose: () => void }) {
  const { t } = useTranslation('seals');
  const common = useTranslation().t;
  const { dateTime } = useTimes();
  const { signatureId, name, declarant, state, disabledFor, note, widthMm, heightMm, cardNo, madeAt } =
    signature;
  return (
    <Modal open title={t('viewSignature')} footer={null} onCancel={onClose} width={1000} destroyOnHidden>
      <div className={css['view']}>
        <BigPicture
          address={signatureAddress(signatureId, 'picture')}
          name={t('pictureOf', { name })}
          widthMm={widthMm}
          heightMm={heightMm}
        />
        <Facts
          facts={[
            { label: t('signatureName'), value: <strong>{name}</strong> },
            {
              label: t('declarant'),
              value: declarant.legal
                ? t('nameAndPart', { name: declarant.name, part: t('legalRep') })
                : declarant.name,
            },
            { label: t('state'), value: <StateSign state={state} cause={disabledFor} /> },
            { label: t('madeAt'), value: dateTime(madeAt) },
            { label: t('confirmedBy'), value: <span className={css['code']}>{cardNo}</span> },
            { label: t('note'), value: note ?? '—' },
          ]}
        />
      </div>
      <div className={css['dialogButtons']}>
        <Button onClick={onClose}>{common('close')}</Button>
      </div>
    </Modal>
  );
}
