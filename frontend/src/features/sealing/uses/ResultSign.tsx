import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import css from './Uses.module.css';
import { useUseTexts } from './useUseTexts';

/** An icon beside the words: nobody has to tell colours apart. */
export function ResultSign({ result }: { result: string }) {
  const texts = useUseTexts();
  const done = result === 'SEALED';
  const Icon = done ? CheckCircleOutlined : StopOutlined;
  return (
    <span className={css['result']} data-done={done}>
      <Icon aria-hidden="true" />
      <span>{texts.result(result)}</span>
    </span>
  );
}
