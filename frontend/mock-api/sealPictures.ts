import type { SealKind } from '@/api/sealTypes';

/** Rough drawings that stand for the server's pictures. */

const svg = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 8}" height="${height * 8}">${content}</svg>`;

export const asPicture = (drawing: string) =>
  new Response(drawing, { status: 200, headers: { 'Content-Type': 'image/svg+xml' } });

export const asDataUrl = (drawing: string) => `data:image/svg+xml,${encodeURIComponent(drawing)}`;

const RED = '#d22b23';
const BELOW: Partial<Record<SealKind, string>> = {
  CONTRACT: '合同专用章',
  FINANCE: '财务专用章',
  INVOICE: '发票专用章',
};
const FONT = 'font-family="Noto Serif CJK SC, serif" font-weight="700"';

export function sealPicture(kind: SealKind, organisation: string): string {
  const below = BELOW[kind];
  const text = below
    ? `<text x="20" y="${kind === 'INVOICE' ? 27 : 31}" ${FONT} font-size="3.2" text-anchor="middle" fill="${RED}">${below}</text>`
    : '';
  const star =
    kind === 'INVOICE'
      ? `<text x="20" y="21" font-family="monospace" font-size="2.3" text-anchor="middle" fill="${RED}">91350100M000100Y43</text>`
      : `<path fill="${RED}" d="m20 13.2 1.57 4.83h5.08l-4.1 2.98 1.56 4.83L20 22.86l-4.11 2.98 1.56-4.83-4.1-2.98h5.08z"/>`;
  const ry = kind === 'INVOICE' ? 14 : 19;
  return svg(
    40,
    40,
    `<ellipse cx="20" cy="20" rx="19" ry="${ry}" fill="none" stroke="${RED}" stroke-width="1"/>
    <path id="a" d="M7.4 27.4a14.6 ${ry - 4.4} 0 1 1 25.2 0" fill="none"/>
    <text ${FONT} font-size="3.6" fill="${RED}"><textPath href="#a" startOffset="50%" text-anchor="middle" textLength="48">${organisation}</textPath></text>
    ${star}${text}`,
  );
}

export const signaturePicture = (): string =>
  svg(
    40,
    20,
    '<path d="M4 13c4-9 7-9 6-2s2 4 5-3 4 0 2 4 4 1 6-4 3-1 2 2 5 0 10-3" fill="none" stroke="#161616" stroke-width=".9" stroke-linecap="round"/>',
  );

/** A sheet with what was printed below. */
export const scanned = (drawing: string): string =>
  svg(
    60,
    60,
    `<rect width="60" height="60" fill="#f3efe6"/>
    <g fill="#333" font-size="3.4">${[14, 22, 30, 38, 46].map((y) => `<text x="6" y="${y}">兹证明本单位上述内容属实，特此说明。</text>`).join('')}</g>
    <g transform="translate(10 10)" opacity=".85">${drawing.replace(/^<svg[^>]*>|<\/svg>$/g, '')}</g>`,
  );
