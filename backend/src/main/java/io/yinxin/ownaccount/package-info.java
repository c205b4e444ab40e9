/**
 * What holders do with their own account: view it, see hidden data, look at its activity and sessions, activate
 * it, change its holder, contacts and password, switch what signs in.
 *
 * <p>Spec: 05. Uses: platform, audit, notifications, codes, organisations, accounts, sessions, agreements, cards,
 * verification, changes.
 */
@NullMarked
package io.yinxin.ownaccount;

import org.jspecify.annotations.NullMarked;
