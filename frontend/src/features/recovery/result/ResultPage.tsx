import type { ReviewResult } from '@/api/reviewResults';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Frame } from '../Frame';
import { AskByEmail, AskByMobile } from './AskForms';
import { Result } from './Result';

/** How far a request for manual review is (RVW-40, RVW-55); the number comes along from where it was handed in. */
export function ResultPage() {
  const { t } = useTranslation('recovery');
  const handed = (useLocation().state as { taskNo?: string } | null)?.taskNo ?? '';
  const [by, setBy] = useState<'mobile' | 'email'>('mobile');
  const [result, setResult] = useState<ReviewResult>();
  const Ask = by === 'mobile' ? AskByMobile : AskByEmail;
  return (
    <Frame title={t('result.title')} lead={t('result.lead')} sheet={result ? 'result' : by}>
      {result ? (
        <Result result={result} />
      ) : (
        <Ask
          taskNo={handed}
          onResult={setResult}
          other={
            <button
              type="button"
              className="link-button"
              onClick={() => setBy(by === 'mobile' ? 'email' : 'mobile')}
            >
              {by === 'mobile' ? t('useEmail') : t('useMobile')}
            </button>
          }
        />
      )}
    </Frame>
  );
}
