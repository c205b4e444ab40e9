import type { CheckedSignature } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf, integrityOf } from './findings';
import { holder, useSealFacts } from './sealFacts';
import { SealPicture } from './SealPicture';
import css from './SignatureCard.module.css';
import { StepList } from './StepList';
import { useStepText } from './useStepText';
import { VERDICT_ICONS } from './VerdictMark';

interface SignatureCardProps {
  signature: CheckedSignature;
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** Who has signed, when, with which seal, and whether it is intact (SEL-56, SEL-67). */
export function SignatureCard({ signature, open, onToggle }: SignatureCardProps) {
  const { t } = useTranslation('sealcheck');
  const { dateTime } = useTimes();
  const said = useStepText();
  const sealFacts = useSealFacts();
  const id = useId();
  const { kind, verdict, signer, seal, signedAt, stamped, pages, closed, uncovered, steps } = signature;
  const Icon = VERDICT_ICONS[verdict];
  const integrity = integrityOf(signature);
  const changes = changesOf(signature);
  const left = uncovered.filter((subject) => !changes.some((step) => step.subject === subject));
  return (
    <article className={css['card']} aria-labelledby={id} data-verdict={verdict}>
      <div className={css['head']}>
        {seal && <SealPicture seal={seal} />}
        <div>
          <p className={css['kind']}>{t(`signatureKind.${kind}`)}</p>
          <h3 id={id}>{seal?.name ?? (signer ? holder(signer) : t('unknown'))}</h3>
          <p className={css['verdict']}>
            <Icon aria-hidden="true" /> {t(`verdict.${verdict}`)}
          </p>
        </div>
      </div>
      <Facts
        facts={[
          {
            label: kind === 'TIME_STAMP' ? t('authority') : t('signer'),
            value: signer ? (
              <>
                {holder(signer)}
                <span className={css['soft']}>
                  {t('issuer')}: {signer.issuer}
                </span>
              </>
            ) : (
              t('unknown')
            ),
          },
          {
            label: t('signedAt'),
            value: signedAt ? (
              <>
                {dateTime(signedAt)}{' '}
                <span className={css['soft']}>{stamped ? t('byStamp') : t('byStatement')}</span>
              </>
            ) : (
              t('unknownTime')
            ),
          },
          {
            label: t('integrity'),
            value: (
              <>
                <span className={css[integrity]}>{t(integrity)}</span>
                {closed && <span className={css['soft']}>{t('closed')}</span>}
                {changes.length > 0 && (
                  <ul className={css['list']}>
                    {changes.map((step, at) => (
                      <li key={at}>
                        {said.text(step)} <code>{step.subject}</code>
                      </li>
                    ))}
                  </ul>
                )}
              </>
            ),
          },
          signer && {
            label: t('certificate'),
            value: t('thenNow', { then: t(`status.${signer.then}`), now: t(`status.${signer.now}`) }),
          },
          left.length > 0 && {
            label: t('notCovered'),
            value: (
              <ul className={css['list']}>
                {left.map((subject, at) => (
                  <li key={at}>
                    <code>{subject}</code>
                  </li>
                ))}
              </ul>
            ),
          },
          pages.length > 0 && { label: t('pages'), value: t('page', { list: pages.join(', ') }) },
          ...(seal ? sealFacts(seal) : []),
        ]}
      />
      <StepList steps={steps} label={t('steps')} open={open} onToggle={onToggle} />
    </article>
  );
}
