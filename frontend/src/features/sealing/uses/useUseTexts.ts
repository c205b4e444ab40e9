import type { SealUse } from '@/api/sealingTypes';
import { useTranslation } from 'react-i18next';

const OCCURRENCES = ['FIRST', 'LAST', 'ALL'] as const;
const EDGES = ['LEFT', 'RIGHT'] as const;

/** Words of the codes in a line of the log; what a newer server adds shows by its code. */
export function useUseTexts() {
  const { t, i18n } = useTranslation('sealing');
  const own = (key: string) => i18n.getResource(i18n.language, 'sealing', key) as string | undefined;
  return {
    result: (code: string) => own(`result_${code}`) ?? t('result_other', { code }),
    who: ({ person, client, accountId }: SealUse) =>
      person ?? client ?? (accountId === undefined ? '—' : t('personGone')),
    key: (key: string) => own(`key_${key}`) ?? key,
    /**
     * POINT 1-1 60.0,200.0; KEYWORD 1- ALL; SEAM 1-3 120.0 LEFT; or BATCH 200, where all of them were refused. Which of
     * several finds, and which edge, is not in lines of before.
     */
    positions: (told: string) =>
      told
        .split('; ')
        .map((one) => {
          const batch = /^BATCH (\d+)$/.exec(one);
          if (batch) return t('told_BATCH', { n: batch[1] });
          const found = /^(POINT|KEYWORD|SEAM) (\d+)-(\d*)(?: (.*))?$/.exec(one);
          if (!found) return one;
          const [, type = '', first = '', last = '', rest = ''] = found;
          const pages =
            last === ''
              ? t('fromPage', { n: first })
              : first === last
                ? t('onPage', { n: first })
                : t('onPages', { from: first, to: last });
          if (type === 'POINT') {
            const [x = '', y = ''] = rest.split(',');
            return t('told_POINT', { pages, x: Number(x), y: Number(y) });
          }
          if (type === 'KEYWORD') {
            const which = OCCURRENCES.find((each) => each === rest);
            return which ? t(`told_KEYWORD_${which}`, { pages }) : t('told_KEYWORD', { pages });
          }
          const [y = '', side] = rest.split(' ');
          const edge = EDGES.find((each) => each === side);
          return t(edge ? `told_SEAM_${edge}` : 'told_SEAM', { pages, y: Number(y) });
        })
        .join(t('positionSeparator')),
  };
}
