import { useEffect, useState, useSyncExternalStore } from 'react';
import { captchaDesk, type CaptchaDesk, type CaptchaNow } from './captchaDesk';

export interface CaptchaInUse {
  desk: CaptchaDesk;
  now: CaptchaNow;
}

/** The captcha of a form, there as long as the form is shown. */
export function useCaptcha(shown = true): CaptchaInUse {
  const [desk] = useState(() => captchaDesk());
  const now = useSyncExternalStore(desk.subscribe, desk.now);
  useEffect(() => {
    if (!shown) return undefined;
    desk.open();
    return desk.close;
  }, [desk, shown]);
  return { desk, now };
}
