import { startProduct } from './product.ts';

/** One product for all tests; each test makes its own organisation in it. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.YINXIN_E2E_URL) return undefined;
  const product = await startProduct();
  process.env.YINXIN_E2E_URL = product.url;
  return product.stop;
}
