import { newCaptcha, type CaptchaKind } from './captcha';
import { emitter } from './emitter';
import { solve, type Work } from './proofOfWork';
import type { CaptchaView } from './schemas';

export interface CaptchaNow {
  kind: CaptchaKind;
  /** `asking` the server, `working` on a proof, `ready` to be answered or sent, `passed` once, `failed` to come. */
  phase: 'asking' | 'working' | 'ready' | 'passed' | 'failed';
  image?: string;
  /** How much of the work is done, 0 to 1. */
  share: number;
  /** The captcha before this one ran out while it was open. */
  ranOut: boolean;
  /** Why it failed. */
  error?: unknown;
}

export interface CaptchaAnswer {
  captchaId: string;
  imageCode: string;
}

/** Seconds before its end in which a captcha is no longer given out: its answer could arrive too late. */
const MARGIN_SECONDS = 5;

interface Means {
  ask: (kind: CaptchaKind, alone: boolean) => Promise<CaptchaView>;
  solve: (challenge: NonNullable<CaptchaView['challenge']>, onShare: (share: number) => void) => Work;
}

/**
 * One captcha of one form: asks for it, works it out or waits for what the user reads, renews it when it runs out.
 * Each captcha serves one try (GEN-24), so whoever used its answer calls `renew` or `pass`.
 */
export function captchaDesk(means: Means = { ask: newCaptcha, solve }) {
  const changes = emitter<[]>();
  const renewals = emitter<[]>();
  let now: CaptchaNow = { kind: 'IMAGE', phase: 'asking', share: 0, ranOut: false };
  let turn = 0;
  let isOpen = false;
  let proof: Promise<CaptchaAnswer> | undefined;
  let id = '';
  let stopWork: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<CaptchaNow>) => {
    now = { ...now, ...change };
    changes.emit();
  };

  const rest = () => {
    turn += 1;
    clearTimeout(timer);
    stopWork?.();
    stopWork = undefined;
    document.removeEventListener('visibilitychange', onSeen);
  };

  const runOut = () => {
    // A proof is worked out anew when it is needed, not every two minutes of a page left open.
    if (now.kind === 'PROOF_OF_WORK') proof = undefined;
    else if (document.hidden) document.addEventListener('visibilitychange', onSeen);
    else begin(now.kind, true);
  };
  const onSeen = () => {
    if (!document.hidden) begin(now.kind, true);
  };

  const fetchOne = async (kind: CaptchaKind, mine: number, alone: boolean): Promise<CaptchaAnswer> => {
    const view = await means.ask(kind, alone);
    if (mine !== turn) throw new DOMException('renewed', 'AbortError');
    id = view.captchaId;
    timer = setTimeout(runOut, Math.max(1, view.expiresInSeconds - MARGIN_SECONDS) * 1000);
    if (!view.challenge) {
      show({ phase: 'ready', ...(view.image && { image: view.image }) });
      return { captchaId: view.captchaId, imageCode: '' };
    }
    show({ phase: 'working' });
    const work = means.solve(view.challenge, (share) => mine === turn && show({ share }));
    stopWork = work.stop;
    const imageCode = await work.result;
    if (mine === turn) show({ phase: 'ready', share: 1 });
    return { captchaId: view.captchaId, imageCode };
  };

  const begin = (kind: CaptchaKind, ranOut = false) => {
    rest();
    const mine = turn;
    now = { kind, phase: 'asking', share: 0, ranOut };
    changes.emit();
    renewals.emit();
    proof = fetchOne(kind, mine, ranOut);
    proof.catch((error: unknown) => {
      if (mine === turn) show({ phase: 'failed', error });
    });
  };

  return {
    open: () => {
      isOpen = true;
      begin(now.kind);
    },
    close: () => {
      isOpen = false;
      rest();
    },
    /** Not once it is closed: an answer may come after its form has gone. */
    renew: () => {
      if (isOpen) begin(now.kind);
    },
    use: (kind: CaptchaKind) => begin(kind),
    /** Its answer was taken; no new one until it is needed. */
    pass: () => {
      rest();
      show({ phase: 'passed', ranOut: false });
    },
    /** What goes to the server; waits for a proof still in work. */
    async answer(typed: string): Promise<CaptchaAnswer> {
      if (now.kind === 'IMAGE') return { captchaId: id, imageCode: typed.trim() };
      if (now.phase === 'failed' || now.phase === 'passed' || !proof) begin(now.kind);
      return proof as Promise<CaptchaAnswer>;
    },
    now: () => now,
    subscribe: (listener: () => void) => changes.on(listener),
    onRenewed: (listener: () => void) => renewals.on(listener),
  };
}

export type CaptchaDesk = ReturnType<typeof captchaDesk>;
