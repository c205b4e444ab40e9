import { startProduct } from './product.ts';
import { freePort } from './processes.ts';

/** All tests come from one address, for which one day's and one hour's limits are too low. */
const ONE_ADDRESS = {
  YINXIN_CODES_CODE_PER_DAY: '10000',
  YINXIN_CODES_CAPTCHA_PER_MINUTE: '10000',
  YINXIN_REGISTRATION_PER_HOUR: '10000',
  YINXIN_REGISTRATION_USERNAMES_PER_ADDRESS: '10000',
  YINXIN_ADDRESS_FAILURES_PER_HOUR: '1000',
};

/** Results of reviews wait for the morning (RVW-42), tests do not. */
const NO_NIGHT = { YINXIN_NOTIFICATIONS_QUIET_FROM: '00:00', YINXIN_NOTIFICATIONS_QUIET_TO: '00:00' };
/** What people need not notice adds up over all tests: work of a captcha, and looking for messages to send. */
const SWIFT = { YINXIN_CODES_CAPTCHA_MAX_NUMBER: '2000', YINXIN_NOTIFICATIONS_POLL: '100ms' };
/** Long enough to object, short enough to wait for (ACC-90). */
const QUICK_CHANGE = { YINXIN_ADMINISTRATOR_RECOVERY_DELAY: '20S' };

/** One for each worker's agent, and the last for nobody. */
const AGENT_PORTS = 4;

/** One product for all tests; each test makes its own organisation in it. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.YINXIN_E2E_URL) return undefined;
  const ports = [];
  while (ports.length < AGENT_PORTS) ports.push(await freePort());
  process.env.YINXIN_E2E_AGENT_PORTS = ports.join(',');
  const product = await startProduct({
    ...ONE_ADDRESS,
    ...NO_NIGHT,
    ...SWIFT,
    ...QUICK_CHANGE,
    YINXIN_WEB_AGENT_PORTS: ports.join(','),
  });
  process.env.YINXIN_E2E_URL = product.url;
  process.env.YINXIN_E2E_HOME = product.home;
  return product.stop;
}
