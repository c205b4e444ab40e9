import { useErrorText } from '@/api/errorText';
import { sealAddress, useSeal } from '@/api/seals';
import type { Seal, SealDetails } from '@/api/sealTypes';
import { Facts } from '@/ui/Facts';
import { Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigPicture } from './BigPicture';
import css from './Seals.module.css';
import { StateSign } from './StateSign';
import { useKeyFact } from './useKeyFact';

interface ViewSealDialogProps {
  sealId: string;
  onPermissions: (seal: Seal) => void;
  onClose: () => void;
}

/** SEL-04: all data of a seal beside its picture, and the seal object for whoever checks it elsewhere (SEL-60). */
export function ViewSealDialog({ sealId, onPermissions, onClose }: ViewSealDialogProps) {
  const { t } = useTranslation('seals');
  const common = useTranslation().t;
  const errorText = useErrorText();
  const [shown, setShown] = useState(sealId);
  const { data, error, refetch } = useSeal(shown);
  return (
    <Modal open title={t('viewSeal')} footer={null} onCancel={onClose} width={1000} destroyOnHidden>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={10} />}
      {data && (
        <div className={css['view']}>
          <BigPicture
            address={sealAddress(data.seal.sealId, 'picture', data.seal.version)}
            name={t('pictureOf', { name: data.seal.name })}
            widthMm={data.widthMm}
            heightMm={data.heightMm}
          />
          <SealFacts details={data} onPredecessor={setShown} />
        </div>
      )}
      <div className={css['dialogButtons']}>
        {data && (
          <a className={css['download']} href={sealAddress(data.seal.sealId, 'object')} download>
            <DownloadOutlined aria-hidden="true" /> {t('downloadObject')}
          </a>
        )}
        {data && <Button onClick={() => onPermissions(data.seal)}>{t('permissionsSeal')}</Button>}
        <Button onClick={onClose}>{common('close')}</Button>
      </div>
    </Modal>
  );
}

function SealFacts({
  details,
  onPredecessor,
}: {
  details: SealDetails;
  onPredecessor: (id: string) => void;
}) {
  const { t } = useTranslation('seals');
  const { dateOnly, dateTime } = useTimes();
  const { seal, note, cardNo, certificateFrom, certificateTo, organisationKey, predecessorId } = details;
  const keyFact = useKeyFact();
  const days = (from: string, to: string) => t('fromTo', { from: dateOnly(from), to: dateOnly(to) });
  return (
    <Facts
      facts={[
        { label: t('sealName'), value: <strong>{seal.name}</strong> },
        { label: t('number'), value: <span className={css['code']}>{seal.number}</span> },
        { label: t('kind'), value: t(`kind_${seal.kind}`) },
        { label: t('makingWay'), value: t(`way_${seal.makingWay}`) },
        { label: t('issuingOrg'), value: seal.issuingOrg },
        {
          label: t('operator'),
          value: seal.operator.legal
            ? t('nameAndPart', { name: seal.operator.name, part: t('legalRep') })
            : seal.operator.name,
        },
        { label: t('validity'), value: days(seal.validFrom, seal.validTo) },
        { label: t('certificate'), value: days(certificateFrom, certificateTo) },
        { label: t('state'), value: <StateSign state={seal.state} cause={seal.disabledFor} /> },
        { label: t('madeAt'), value: dateTime(seal.madeAt) },
        keyFact(organisationKey),
        { label: t('confirmedBy'), value: <span className={css['code']}>{cardNo}</span> },
        predecessorId !== undefined && {
          label: t('predecessor'),
          value: (
            <button type="button" className="link-button" onClick={() => onPredecessor(predecessorId)}>
              {t('viewPredecessor')}
            </button>
          ),
        },
        { label: t('note'), value: note ?? '—' },
      ]}
    />
  );
}
