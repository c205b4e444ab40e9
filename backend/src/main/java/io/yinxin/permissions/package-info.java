/**
 * What operators may do in the applications of their organisation: singly, by role, or by default.
 *
 * <p>Spec: 06 section 1.6. Uses: platform, personaldata, audit, organisations, accounts, applications.
 */
@NullMarked
package io.yinxin.permissions;

import org.jspecify.annotations.NullMarked;
