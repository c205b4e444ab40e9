import type { SealCheck } from '@/api/schemas';
import {
  CheckCircleFilled,
  CloseCircleFilled,
  InfoCircleFilled,
  QuestionCircleFilled,
} from '@ant-design/icons';

export const VERDICT_ICONS = {
  VALID: CheckCircleFilled,
  INVALID: CloseCircleFilled,
  INDETERMINATE: QuestionCircleFilled,
  NOT_SIGNED: InfoCircleFilled,
} satisfies Record<SealCheck['verdict'], unknown>;
