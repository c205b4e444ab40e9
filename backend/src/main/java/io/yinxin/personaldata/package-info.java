/**
 * What each capability keeps about the person behind an account, told in one way: for a copy of it, and for what is erased
 * when the account is closed.
 *
 * <p>Spec: 05 section 1.12. Uses: platform.
 */
@NullMarked
package io.yinxin.personaldata;

import org.jspecify.annotations.NullMarked;
