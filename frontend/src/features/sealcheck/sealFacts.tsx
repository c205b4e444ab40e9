import type { CheckedCertificate, CheckedSeal } from '@/api/schemas';
import type { Fact } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';

/** Who it is, in the words of the certificate. */
export const holder = ({ name, organisation, subject }: CheckedCertificate): string =>
  [name, organisation].filter(Boolean).join(' · ') || subject;

/** What a seal says of itself and its maker. */
export function useSealFacts(): (seal: CheckedSeal) => Fact[] {
  const { t } = useTranslation('sealcheck');
  const { dateTime, dateOnly } = useTimes();
  return (seal) => [
    { label: t('sealNumber'), value: seal.number },
    {
      label: t('sealValidity'),
      value: t('validity', { from: dateOnly(seal.validFrom), to: dateOnly(seal.validTo) }),
    },
    { label: t('sealMaker'), value: seal.maker ? holder(seal.maker) : t('unknown') },
    ...(seal.maker
      ? [
          {
            label: t('makerCertificate'),
            value: t('thenNow', {
              then: t(`status.${seal.maker.then}`),
              now: t(`status.${seal.maker.now}`),
            }),
          },
        ]
      : []),
    { label: t('sealMade'), value: dateTime(seal.made) },
    { label: t('sealVersion'), value: String(seal.version) },
  ];
}
