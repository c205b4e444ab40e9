/**
 * What holders do with their own account: view it, see hidden data, look at its activity and sessions, activate
 * it, change its password, switch what signs in.
 *
 * <p>Spec: 05. Uses: platform, audit, notifications, codes, organisations, accounts, sessions, agreements, cards.
 */
@NullMarked
package io.yinxin.ownaccount;

import org.jspecify.annotations.NullMarked;
