import { PageHeading } from '@/ui/heading';
import { Panel } from '@/ui/Panel';
import { Steps } from '@/ui/Steps';
import { useUnsaved } from '@/ui/unsaved';
import { useTranslation } from 'react-i18next';
import { ConfirmStep } from './confirm/ConfirmStep';
import { DocumentLine } from './DocumentLine';
import { DocumentStep } from './DocumentStep';
import { PlaceStep } from './place/PlaceStep';
import type { Step } from './refusals';
import { ResultStep } from './ResultStep';
import css from './Sealing.module.css';
import { SealStep } from './SealStep';
import { useSealing, type Sealing } from './useSealing';

const STEPS: readonly Step[] = ['document', 'seal', 'place', 'confirm', 'done'];

/** 文件用印: a document, a seal, its places, the card, and the sealed document (SEL-55, SEL-61 to SEL-63). */
export default function SealingPage() {
  const { t } = useTranslation('sealing');
  const sealing = useSealing();
  const { at, document, fetched } = sealing;
  useUnsaved(document !== undefined && !(at === 'done' && fetched), t('pageTitle'));
  const reached = at === 'done' ? STEPS.length + 1 : STEPS.indexOf(at) + 1;
  return (
    <div className={css['page']}>
      <PageHeading title={t('pageTitle')} className="page-title" />
      <Panel title={t('panelTitle')}>
        <Steps labels={STEPS.map((step) => t(`short_${step}`))} at={reached} />
        {document && at !== 'document' && at !== 'done' && (
          <DocumentLine
            document={document}
            // While the card is asked, and what it has signed waits to be handed in, nothing leads away.
            onOther={at === 'confirm' ? undefined : () => sealing.goTo('document')}
          />
        )}
        <Present sealing={sealing} />
      </Panel>
    </div>
  );
}

function Present({ sealing }: { sealing: Sealing }) {
  const { at, document, seal, sealed } = sealing;
  if (at === 'done' && sealed) return <ResultStep sealing={sealing} sealed={sealed} />;
  if (at === 'document' || !document) return <DocumentStep sealing={sealing} />;
  if (at === 'seal' || !seal) return <SealStep sealing={sealing} />;
  if (at === 'place') return <PlaceStep sealing={sealing} document={document} seal={seal} />;
  return <ConfirmStep sealing={sealing} document={document} seal={seal} />;
}
