import type { SealCheck } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './CheckResult.module.css';
import { useSealFacts } from './sealFacts';
import { SealPicture } from './SealPicture';
import { SignatureCard } from './SignatureCard';
import { StepList } from './StepList';
import { useStepText } from './useStepText';
import { VERDICT_ICONS } from './VerdictMark';

const OF_FILE = -1;

/** The report: the verdict, each signature, and every step (SEL-66). */
export function CheckResult({ name, report }: { name: string; report: SealCheck }) {
  const { t } = useTranslation('sealcheck');
  const { dateTime } = useTimes();
  const said = useStepText();
  const sealFacts = useSealFacts();
  const { kind, verdict, signatures, seal, steps } = report;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const Icon = VERDICT_ICONS[verdict];
  // Who waits with a screen reader, or has scrolled on, is taken to the result.
  useEffect(() => heading.current?.focus(), [report]);
  const all = [OF_FILE, ...signatures.keys()];
  const isAllOpen = all.every((at) => open.has(at));
  const toggle = (at: number) => (isOpen: boolean) =>
    setOpen((old) => {
      if (old.has(at) === isOpen) return old;
      const next = new Set(old);
      if (isOpen) next.add(at);
      else next.delete(at);
      return next;
    });
  // On paper nothing can be opened.
  useEffect(() => {
    const openAll = () => setOpen(new Set([OF_FILE, ...signatures.keys()]));
    addEventListener('beforeprint', openAll);
    return () => removeEventListener('beforeprint', openAll);
  }, [signatures]);
  const print = () => {
    setOpen(new Set(all));
    requestAnimationFrame(() => globalThis.print());
  };
  return (
    <>
      <section className={css['verdict']} data-verdict={verdict} aria-labelledby="seal-check-result">
        <Icon aria-hidden="true" />
        <div>
          <h2 id="seal-check-result" ref={heading} tabIndex={-1}>
            <span className="visually-hidden">{t('resultOf', { name })}: </span>
            {t(`verdict.${verdict}`)}
          </h2>
          <p>{said.verdict(report)}</p>
        </div>
      </section>
      <div className={css['buttons']}>
        <Button onClick={() => setOpen(new Set(isAllOpen ? [] : all))}>
          {isAllOpen ? t('closeAll') : t('openAll')}
        </Button>
        <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={print}>
          {t('print')}
        </Button>
      </div>
      {seal && (
        <Panel title={seal.name}>
          <SealPicture seal={seal} />
          <Facts facts={sealFacts(seal)} />
        </Panel>
      )}
      {signatures.length > 0 && (
        <section className={css['signatures']} aria-labelledby="seal-check-signatures">
          <h2 id="seal-check-signatures">{t('signatures', { n: signatures.length })}</h2>
          {signatures.map((signature, at) => (
            <SignatureCard key={at} signature={signature} open={open.has(at)} onToggle={toggle(at)} />
          ))}
        </section>
      )}
      <Panel title={t('result')}>
        <Facts
          facts={[
            { label: t('fileName'), value: name },
            { label: t('fileKind'), value: t(`kind.${kind}`) },
            { label: t('checkedAt'), value: dateTime(report.checkedAt) },
            { label: t('digest'), value: <code className={css['digest']}>{report.sha256}</code> },
          ]}
        />
        <StepList
          steps={steps}
          label={seal ? t('steps') : t('fileSteps')}
          open={open.has(OF_FILE)}
          onToggle={toggle(OF_FILE)}
        />
      </Panel>
    </>
  );
}
