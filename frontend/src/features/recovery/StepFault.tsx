import { paths, type HelpTopic } from '@/app/paths';
import { FormFault } from '@/ui/form/FormFault';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { topicOf } from './refusals';
import { codeOf } from './useStepForm';

interface StepFaultProps {
  error: unknown;
  /** Helps that may be of use where facts as a whole did not match, since which one was wrong is not told (RCU-06). */
  topics?: readonly HelpTopic[];
  links?: ReactNode;
  values?: Record<string, string> | undefined;
}

/** What is wrong with a step as a whole, and the help that says what to do about it. */
export function StepFault({ error, topics = [], links, values }: StepFaultProps) {
  const { t } = useTranslation('recovery');
  const own = topicOf(error);
  const shown = own ? [own] : codeOf(error) === 'PERSON_MISMATCH' ? topics : [];
  const names: Partial<Record<HelpTopic, string>> = {
    'identity-check': t('helpIdentity'),
    'bank-card-check': t('helpBankCard'),
  };
  return (
    <FormFault
      error={error}
      values={values}
      links={
        (shown.length > 0 || links) && (
          <>
            {shown.map((topic) => (
              <Link key={topic} to={paths.help(topic)} target="_blank">
                {names[topic]}
              </Link>
            ))}
            {links}
          </>
        )
      }
    />
  );
}
