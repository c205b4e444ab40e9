/**
 * Accounts of all user kinds: who they belong to, their state, their password and its lock.
 *
 * <p>Spec: 05, 00 section 5. Uses: platform, personaldata, organisations.
 */
@NullMarked
package io.yinxin.accounts;

import org.jspecify.annotations.NullMarked;
