/**
 * What holders do with their own account: view it, see hidden data, look at its activity, activate it.
 *
 * <p>Spec: 05. Uses: platform, audit, notifications, codes, organisations, accounts, sessions, agreements, cards.
 */
@NullMarked
package io.yinxin.ownaccount;

import org.jspecify.annotations.NullMarked;
