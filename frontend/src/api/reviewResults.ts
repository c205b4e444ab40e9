import { client, unwrap } from './client';
import type { components } from './schema';

/** Asking after a request for manual review (RVW-40, RVW-55). */

export type ReviewResult = components['schemas']['ReviewResult'];

/** To the phone or the mailbox the request was handed in with; confirmed whether there is one or not. */
export const sendReviewCode = (body: components['schemas']['ReviewCodeForm']) =>
  unwrap(client.POST('/api/v1/recoveries/reviews/codes', { body }));

/** The code serves once. */
export const askReviewResult = (body: components['schemas']['ReviewQuery']): Promise<ReviewResult> =>
  unwrap(client.POST('/api/v1/recoveries/reviews/results', { body }));
