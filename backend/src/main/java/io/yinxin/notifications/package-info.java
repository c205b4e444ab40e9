/**
 * Messages to people, by SMS and e-mail: written into an outbox with the change they tell of, sent afterwards, at least
 * once, by whichever instance is there.
 *
 * <p>Spec: 00 section 7.1 (Sms, Email). Uses: platform, personaldata.
 */
@NullMarked
package io.yinxin.notifications;

import org.jspecify.annotations.NullMarked;
