import type { RealNameLevel, RealNameMethod, RealNameTile } from '@/api/realNameTypes';
import { paths } from '@/app/paths';

/** Where a tile leads. Methods that are no tile have no page. */
const PAGES: Partial<Record<RealNameMethod, string>> = {
  CARD: paths.realNameCard(),
  IDENTITY: paths.realNameIdentity(),
  BANK_CARD: paths.realNameBankCard(),
  LEGAL_REP: paths.realNameLegalRep(),
  BANK_KEY: paths.realNameBankKey(),
};

export interface TileAction {
  /** What a click does; `none` for a tile that only tells something. */
  kind: 'enter' | 'complete' | 'none';
  to?: string;
}

/** RNV-04, RNV-06, RNV-09: what can still be done with a method. */
export function actionOf(tile: RealNameTile, level: RealNameLevel): TileAction {
  const to = PAGES[tile.method];
  if (!to || tile.state === 'NOT_NEEDED') return { kind: 'none' };
  // Checked by bank cards this time, the same steps reach the highest level (RNV-33).
  const raises = tile.method === 'LEGAL_REP' && level !== 'HIGH';
  if (tile.state === 'PASSED' && !raises) return { kind: 'none' };
  return tile.missing.length > 0 ? { kind: 'complete', to: paths.account() } : { kind: 'enter', to };
}
