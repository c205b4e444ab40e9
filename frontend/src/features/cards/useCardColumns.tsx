import type { CardRecord } from '@/api/cardTypes';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import type { Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './CardPage.module.css';

/** Spec 07 table 2.1, column “preset”. */
export const DEFAULT_COLUMNS = [
  'cardNo',
  'cardKind',
  'holderName',
  'holderId',
  'orgName',
  'validTo',
  'cardState',
  'boundAt',
];

export function useCardColumns(): readonly Column<CardRecord>[] {
  const { t } = useTranslation('cards');
  const label = useTranslation('labels').t;
  const { dateOnly, dateTime } = useTimes();
  const typeName = useDocumentTypeName();
  const code = (text: string) => <span className={css['code']}>{text}</span>;
  return [
    { key: 'cardNo', label: t('cardNo'), cell: (card) => code(card.cardNo) },
    {
      key: 'cardKind',
      label: t('cardKind'),
      cell: (card) => <span className={css['short']}>{t(`cardKind_${card.cardKind}`)}</span>,
    },
    { key: 'mediumKind', label: t('mediumKind'), cell: (card) => t(`mediumKind_${card.mediumKind}`) },
    { key: 'holderName', label: t('holderName'), cell: (card) => card.holderName },
    {
      key: 'holderId',
      label: t('holderId'),
      cell: (card) => (
        <>
          {typeName(card.holderIdType)} {code(card.holderIdNumber)}
        </>
      ),
    },
    { key: 'orgName', label: label('orgName'), cell: (card) => card.orgName },
    { key: 'uscc', label: label('uscc'), cell: (card) => code(card.uscc) },
    { key: 'orgCode', label: t('orgCode'), cell: (card) => code(card.orgCode) },
    { key: 'certSerial', label: t('certSerial'), cell: (card) => code(card.certSerial) },
    { key: 'issuer', label: t('issuer'), cell: (card) => card.issuer },
    { key: 'validFrom', label: t('validFrom'), cell: (card) => dateOnly(card.validFrom) },
    { key: 'validTo', label: t('validTo'), cell: (card) => dateOnly(card.validTo) },
    {
      key: 'cardState',
      label: t('cardState'),
      cell: ({ cardState }) => {
        const Icon = cardState === 'NORMAL' ? CheckCircleOutlined : CloseCircleOutlined;
        return (
          <span className={cardState === 'NORMAL' ? css['good'] : css['bad']}>
            <Icon aria-hidden="true" /> {t(`cardState_${cardState}`)}
          </span>
        );
      },
    },
    { key: 'boundAt', label: t('boundAt'), cell: (card) => dateTime(card.boundAt) },
  ];
}
