import type { RealNameLevel, RealNameMethod, RealNameProof } from '@/api/realNameTypes';
import { useTranslation } from 'react-i18next';

export interface RealNameNames {
  level: (level: RealNameLevel) => string;
  method: (method: RealNameMethod) => string;
  cause: (cause: NonNullable<RealNameProof['cause']>) => string;
}

/** The words of levels, methods and causes. */
export function useNames(): RealNameNames {
  const { t } = useTranslation('realname');
  return {
    level: (level) => t(`level.${level}`),
    method: (method) => t(`method.${method}`),
    cause: (cause) => t(`cause.${cause}`),
  };
}
