import type { Page } from '@playwright/test';

/** Scans that come from no scanner: A4 at 200 dpi, drawn by the browser under test. */

export interface Scan {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

type Drawing = 'blank' | 'stamp' | 'signature';

export async function aScan(page: Page, drawing: Drawing): Promise<Scan> {
  const address = await page.evaluate((what) => {
    const sheet = document.createElement('canvas');
    sheet.width = 1654;
    sheet.height = 2339;
    const pen = sheet.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#fbfaf7';
    pen.fillRect(0, 0, sheet.width, sheet.height);
    pen.translate(827, 1100);
    const mm = 200 / 25.4;
    if (what === 'stamp') {
      pen.strokeStyle = '#cc2a22';
      pen.fillStyle = '#cc2a22';
      pen.lineWidth = 1.1 * mm;
      pen.beginPath();
      pen.arc(0, 0, 19.4 * mm, 0, 2 * Math.PI);
      pen.stroke();
      pen.beginPath();
      for (let at = 0; at < 10; at += 1) {
        const radius = (at % 2 === 0 ? 7 : 2.7) * mm;
        const angle = (at * Math.PI) / 5 - Math.PI / 2;
        pen.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
      }
      pen.fill();
      pen.font = `bold ${4 * mm}px serif`;
      pen.textAlign = 'center';
      Array.from('样例试用贸易有限公司').forEach((character, at) => {
        pen.save();
        pen.rotate(((at - 4.5) * 24 * Math.PI) / 180);
        pen.fillText(character, 0, -13.5 * mm);
        pen.restore();
      });
    }
    if (what === 'signature') {
      pen.strokeStyle = '#14161a';
      pen.lineWidth = 0.7 * mm;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.moveTo(-14 * mm, 4 * mm);
      for (let at = 0; at < 8; at += 1) {
        const x = (-14 + at * 3.6) * mm;
        pen.bezierCurveTo(x + mm, -9 * mm, x + 3 * mm, -7 * mm, x + 2.4 * mm, 3 * mm);
        pen.lineTo(x + 3.6 * mm, (at % 2 === 0 ? 4 : -2) * mm);
      }
      pen.stroke();
    }
    return sheet.toDataURL('image/png');
  }, drawing);
  return {
    name: `${drawing}.png`,
    mimeType: 'image/png',
    buffer: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
  };
}
