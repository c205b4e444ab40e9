import { unsaved } from '@/ui/unsaved';
import { aDocument, usableSeal } from '@mock/sealing';
import { json, problem } from '@mock/server';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dialogTitled } from '../../../test/unit/dialogs';
import {
  aDesk,
  button,
  chooseSeal,
  clearDesk,
  clickAt,
  faultOfFile,
  openSealing,
  patient,
  placeOne,
  press,
  put,
  sealByCard,
  type Desk,
} from '../../../test/unit/sealingPage';

const desk = vi.hoisted(() => ({ now: undefined as Desk | undefined }));
vi.mock('@/agent/pairings', () => ({
  storedPairings: {
    find: (instance: string) => desk.now?.pairings.find(instance),
    keep: (instance: string, pairing: never) => desk.now?.pairings.keep(instance, pairing),
    drop: (instance: string) => desk.now?.pairings.drop(instance),
  },
}));
vi.mock('@/api/upload', async () => ({
  postFile: (await import('../../../test/unit/uploads')).postByName,
}));

let fake: Desk['fake'];
beforeEach(() => {
  desk.now = aDesk();
  fake = desk.now.fake;
});
afterEach(clearDesk);

const inList = (name: string) => {
  const list = screen.getByRole('region', { name: '已放置的印章' });
  return within(list).getByRole('button', { name });
};

describe('a document is handed in', () => {
  it.each([
    ['notes.txt', 'x', /只能为 PDF 或 OFD/],
    ['empty.pdf', '', /文件是空的/],
  ])(
    'SEL-61 %s is refused beside the field, and not sent',
    async (name, content, text) => {
      const calls = await openSealing(fake);
      put(name, content);
      await faultOfFile(text);
      expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
    },
    60_000,
  );

  it('SEL-61 what the server has against it stands there with its cause; the next one is taken', async () => {
    await openSealing(fake);
    put('closed.pdf');
    await faultOfFile(/不能用印：文件已加密/);
    put('合同.pdf');
    expect(await screen.findByRole('heading', { name: '选择印章' }, patient)).toHaveFocus();
    expect(screen.getByText('合同.pdf')).toBeInTheDocument();
    expect(screen.getByText(/PDF，共6页/)).toBeInTheDocument();
  }, 60_000);
});

describe('a seal is chosen', () => {
  it('SEL-54 SEL-70 shows picture, whose card, validity and limits of those that may be used', async () => {
    await openSealing(fake);
    put('合同.pdf');
    const limited = await screen.findByRole('radio', { name: /^财务专用章/ }, patient);
    expect(limited).toHaveAccessibleDescription(/须用印章操作员的卡：吴某某.*还可使用3次.*授权至/);
    expect(screen.getByRole('radio', { name: /^公章/ })).toHaveAccessibleDescription(/用您的卡（陈某强）/);
    const picture = limited.closest('label')?.querySelector('img');
    expect(picture).toHaveAttribute('src', `/api/v1/sealing/seals/${usableSeal(2).sealId}/picture`);
    expect(screen.getByRole('button', { name: '下一步' })).toBeDisabled();
  }, 60_000);

  it('SEL-54 SEL-70 without any it says who could grant one', async () => {
    await openSealing(fake, { 'GET /sealing/seals': () => json([]) });
    put('合同.pdf');
    expect(await screen.findByText('您现在没有可以使用的印章', undefined, patient)).toBeInTheDocument();
    expect(screen.getByText(/其他操作员的使用授权也在那里设置/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '前往印章制作' })).toHaveAttribute('href', '/console/seals');
  }, 60_000);
});

describe('the seal is placed', () => {
  const open = async () => {
    await openSealing(fake);
    put('合同.pdf');
    await chooseSeal(/^公章/);
  };

  it('SEL-61 by click in true size, moved by arrow keys, typed in millimetres, taken away by Delete', async () => {
    await open();
    await press('下一步');
    expect(await screen.findByText('请先放置印章', undefined, patient)).toBeInTheDocument();
    clickAt(150, 250);
    const stamp = await button('印章1：第1页，距左150毫米、距上250毫米');
    expect(stamp.style.width).toBe(`${(40 / 210) * 100}%`);
    expect(stamp.style.left).toBe(`${(130 / 210) * 100}%`);
    act(() => stamp.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect(inList('第1页，距左152毫米、距上249毫米')).toBeInTheDocument();
    const numbers = within(screen.getByRole('group', { name: '印章1的位置' }));
    await userEvent.clear(numbers.getByLabelText('中心距左'));
    await userEvent.type(numbers.getByLabelText('中心距左'), '60.5');
    expect(inList('第1页，距左60.5毫米、距上249毫米')).toBeInTheDocument();
    // No seal sticks out of its page.
    await userEvent.clear(numbers.getByLabelText('中心距上'));
    await userEvent.type(numbers.getByLabelText('中心距上'), '400');
    await userEvent.tab();
    expect(inList('第1页，距左60.5毫米、距上277毫米')).toBeInTheDocument();
    const first = await button(/^印章1/);
    act(() => first.focus());
    await userEvent.keyboard('{Delete}');
    expect(screen.getByText('还没有放置印章。')).toBeInTheDocument();
  }, 60_000);

  it('UIC-25 what is taken away leaves the focus on the next one, and at last on what held it', async () => {
    await open();
    for (const x of [50, 100, 150, 160]) clickAt(x, 100);
    const list = screen.getByRole('region', { name: '已放置的印章' });
    act(() => screen.getByRole('button', { name: /^印章1：/ }).focus());
    await userEvent.keyboard('{Delete}');
    expect(screen.getByRole('button', { name: /^印章1：第1页，距左100毫米/ })).toHaveFocus();
    await userEvent.click(within(list).getByRole('button', { name: '删除印章3' }));
    expect(within(list).getByRole('button', { name: '删除印章2' })).toHaveFocus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(list).toHaveFocus();
    clickAt(50, 100);
    act(() => screen.getByRole('button', { name: /^印章1：/ }).focus());
    await userEvent.keyboard('{Delete}');
    expect(screen.getByRole('group', { name: '第1页的版面' })).toHaveFocus();
  }, 60_000);

  it('SEL-61 is dragged', async () => {
    await open();
    clickAt(100, 100);
    const stamp = await button(/^印章1/);
    stamp.setPointerCapture = vi.fn();
    // Events of pointers are unknown here; those of a mouse have all that counts.
    const pointer = (type: string, clientX: number, clientY: number) =>
      fireEvent(stamp, new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0 }));
    pointer('pointerdown', 200, 200);
    pointer('pointermove', 220, 170);
    pointer('pointerup', 220, 170);
    pointer('pointermove', 300, 300);
    expect(inList('第1页，距左110毫米、距上85毫米')).toBeInTheDocument();
    // The click at its end sets no other one.
    expect(screen.getByText('已放置 1 处')).toBeInTheDocument();
  }, 60_000);

  it('SEL-61 by keyboard alone: in the middle, on a range of pages, at a keyword, across the edge', async () => {
    await open();
    await press('放在第1页中央');
    expect(inList('第1页，距左105毫米、距上148.5毫米')).toBeInTheDocument();
    const numbers = within(screen.getByRole('group', { name: '印章1的位置' }));
    await userEvent.clear(numbers.getByLabelText('到第几页'));
    await userEvent.type(numbers.getByLabelText('到第几页'), '3');
    expect(inList('第1至3页，距左105毫米、距上148.5毫米')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('tab', { name: '按关键字' }));
    await press('添加关键字位置');
    expect(screen.getByLabelText('关键字')).toHaveAttribute('aria-invalid', 'true');
    await userEvent.type(screen.getByLabelText('关键字'), '甲方');
    await userEvent.selectOptions(screen.getByLabelText('盖在'), 'ALL');
    await press('添加关键字位置');
    expect(inList('第1至6页，关键字“甲方”的每一处')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('tab', { name: '骑缝章' }));
    await userEvent.selectOptions(screen.getByLabelText('边缘'), 'LEFT');
    await press('添加骑缝章');
    const seam = await button('印章3：第1至6页，左侧骑缝，距上148.5毫米');
    act(() => seam.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(inList('第1至6页，左侧骑缝，距上149.5毫米')).toBeInTheDocument();
  }, 60_000);

  it('SEL-61 turns pages; a page without picture is a blank sheet in its proportions', async () => {
    await open();
    await userEvent.clear(screen.getByLabelText('页码'));
    await userEvent.type(screen.getByLabelText('页码'), '4');
    const sheet = await screen.findByRole('group', { name: '第4页的版面' }, patient);
    expect(sheet.style.aspectRatio).toBe('297 / 210');
    fireEvent.error(within(sheet).getByRole('img', { name: '第4页的内容' }));
    expect(screen.getByText(/真实比例的空白页/)).toBeInTheDocument();
    await press('放在第4页中央');
    expect(inList('第4页，距左148.5毫米、距上105毫米')).toBeInTheDocument();
    await press('重新加载');
    expect(within(sheet).getByRole('img', { name: '第4页的内容' })).toHaveAttribute(
      'src',
      expect.stringMatching(/pages\/4\?again=1$/) as string,
    );
    await press('上一页');
    expect(await screen.findByRole('group', { name: '第3页的版面' }, patient)).toBeInTheDocument();
  }, 60_000);
});

describe('the card seals', () => {
  it('SEL-55 SEL-62 what is confirmed is prepared for this page, signed by the agent, completed, and can be sealed again', async () => {
    let asked: Record<string, unknown> = {};
    let sent: unknown;
    await openSealing(fake, {
      'POST /sealing/preparations': async ({ request }) => {
        asked = (await request.json()) as typeof asked;
        return json(
          { preparationId: 'p-1', ticket: 'a.b.c', expiresAt: '2026-11-22T00:00:00Z', stamps: 1 },
          201,
        );
      },
      'POST /sealing/preparations/{id}/completion': async ({ request, parameters }) => {
        sent = { id: parameters['id'], ...((await request.json()) as object) };
        const document = aDocument('合同.pdf', {
          documentId: 'sealed-1',
          sealed: true,
          digest: 'beef'.repeat(16),
        });
        return json({ document, useId: 'u-1', timeStampedAt: '2026-11-22T01:00:00Z' }, 201);
      },
    });
    await placeOne();
    const step = screen.getByRole('region', { name: '核对并用印' });
    for (const text of ['合同.pdf', /^公章（YX/, '示例明远贸易有限公司', '第1页，距左150毫米、距上250毫米']) {
      expect(within(step).getByText(text)).toBeInTheDocument();
    }
    await sealByCard();
    expect(await screen.findByRole('heading', { name: '已用印' }, patient)).toHaveFocus();
    expect(asked).toEqual({
      documentId: aDocument('合同.pdf').documentId,
      sealId: usableSeal(0).sealId,
      positions: [{ type: 'POINT', firstPage: 1, lastPage: 1, x: 150, y: 250 }],
      pageKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as string,
    });
    expect(fake.told.find(({ path }) => path === '/v1/seals')?.body).toMatchObject({ ticket: 'a.b.c' });
    expect(sent).toEqual({ id: 'p-1', signature: 'c2lnbmVk' });
    expect(screen.getByRole('link', { name: '下载用印后的文件' })).toHaveAttribute(
      'href',
      '/api/v1/sealing/documents/sealed-1/file',
    );
    expect(screen.getByRole('link', { name: '公开验章（新窗口）' })).toHaveAttribute('href', '/verify');
    await press('为另一文件用印');
    const question = await dialogTitled('用印后的文件尚未下载，确定离开吗？');
    await userEvent.click(within(question).getByRole('button', { name: /^取\s?消$/ }));
    expect(unsaved.labels()).toEqual(['文件用印']);
    fireEvent.click(screen.getByRole('link', { name: '下载用印后的文件' }));
    await waitFor(() => expect(unsaved.any()).toBe(false), patient);
    await press('再加盖印章');
    expect(await screen.findByRole('heading', { name: '选择印章' }, patient)).toBeInTheDocument();
    expect(screen.getByText(/已用印/)).toBeInTheDocument();
  }, 120_000);

  it('SEL-55 without an agent it says what is missing', async () => {
    fake.mode = 'down';
    await openSealing(fake);
    await placeOne();
    expect(await screen.findByText('未检测到本地代理程序，请安装', undefined, patient)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '输入卡密码并用印' })).toBeDisabled();
  }, 60_000);

  it.each([
    [
      'SEL-71',
      problem(403, 'SEAL_USE_LIMIT', { params: { cause: 'USED_UP' } }),
      '选择印章',
      /授权次数已用完/,
    ],
    [
      'SEL-55',
      problem(409, 'SEAL_CANNOT_USE', { params: { cause: 'CERT_EXPIRED' } }),
      '选择印章',
      /证书已过期/,
    ],
    ['SEL-55', problem(422, 'SEALING_KEY_KIND'), '选择印章', /该类密钥不能/],
    [
      'SEL-61',
      problem(422, 'SEALING_PLACE', { params: { cause: 'KEYWORD_NOT_FOUND' } }),
      '放置印章',
      /没有找到关键字/,
    ],
    [
      'SEL-70',
      problem(403, 'SEAL_USE_LIMIT', { params: { cause: 'DOCUMENT_KIND' } }),
      '核对并用印',
      /不包括此种类/,
    ],
  ])(
    '%s a refusal stands where it can be put right, before the card is asked',
    async (_id, refusal, heading, text) => {
      await openSealing(fake, { 'POST /sealing/preparations': () => refusal.clone() });
      await placeOne();
      await sealByCard();
      expect(await screen.findByText(text, undefined, patient)).toBeInTheDocument();
      expect(screen.getByRole('heading', { name: heading })).toBeInTheDocument();
      expect(fake.told.filter(({ path }) => path === '/v1/seals')).toEqual([]);
    },
    120_000,
  );

  it('SEL-55 another signature is refused with a way to try the right card', async () => {
    let tries = 0;
    await openSealing(fake, {
      'POST /sealing/preparations/{id}/completion': () => {
        tries += 1;
        return tries === 1
          ? problem(422, 'SEALING_SIGNATURE_WRONG')
          : json({ document: aDocument('合同.pdf', { sealed: true }), useId: 'u-1' }, 201);
      },
    });
    await placeOne();
    await sealByCard();
    expect(await screen.findByText(/不是印章操作员卡的签名/, undefined, patient)).toBeInTheDocument();
    await press('重新用印');
    expect(await screen.findByRole('heading', { name: '已用印' }, patient)).toBeInTheDocument();
    expect(fake.told.filter(({ path }) => path === '/v1/seals')).toHaveLength(2);
  }, 120_000);

  it.each([
    ['wait', '再取一次时间戳', { signature: 'c2lnbmVk' }],
    ['go on', '不加时间戳，完成用印', { signature: 'c2lnbmVk', withoutTimeStamp: true }],
  ])(
    'SEL-63 without an answer of the time-stamp authority: %s, and the card is not asked again',
    async (_what, choice, body) => {
      const sent: unknown[] = [];
      await openSealing(fake, {
        'POST /sealing/preparations/{id}/completion': async ({ request }) => {
          sent.push(await request.json());
          return sent.length === 1
            ? problem(503, 'SEALING_TIME_STAMP', { params: { optional: true } })
            : json({ document: aDocument('合同.pdf', { sealed: true }), useId: 'u-1' }, 201);
        },
      });
      await placeOne();
      await sealByCard();
      await press(choice);
      expect(await screen.findByRole('heading', { name: '已用印' }, patient)).toBeInTheDocument();
      expect(sent.at(-1)).toEqual(body);
      expect(fake.told.filter(({ path }) => path === '/v1/seals')).toHaveLength(1);
    },
    120_000,
  );

  it('SEL-63 where a time stamp is required nobody is offered to go on without', async () => {
    await openSealing(fake, {
      'POST /sealing/preparations/{id}/completion': () =>
        problem(503, 'SEALING_TIME_STAMP', { params: { optional: false } }),
    });
    await placeOne();
    await sealByCard();
    await button('再取一次时间戳');
    expect(screen.queryByRole('button', { name: /不加时间戳/ })).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: '完成用印' })).toBeEnabled(), patient);
    expect(screen.getByRole('button', { name: '上一步' })).toBeDisabled();
  }, 120_000);
});
