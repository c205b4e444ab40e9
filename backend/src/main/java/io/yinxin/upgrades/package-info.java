/**
 * Individuals who become operators of an organisation without losing their account.
 *
 * <p>Spec: 06 section 1.7. Uses: platform, personaldata, audit, notifications, organisations, accounts, sessions, cards, changes.
 */
@NullMarked
package io.yinxin.upgrades;

import org.jspecify.annotations.NullMarked;
