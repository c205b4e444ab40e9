/**
 * Registration without a card: from the organisation's data to the first session of its administrator.
 *
 * <p>Spec: 01. Uses: platform, codes, agreements, verification, organisations, accounts, sessions, audit.
 */
@NullMarked
package io.yinxin.registration;

import org.jspecify.annotations.NullMarked;
