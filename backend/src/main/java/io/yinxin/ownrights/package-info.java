/**
 * What holders may do with all that is kept about them: take a copy of it, have the account closed.
 *
 * <p>Spec: 05 section 1.12. Uses: platform, personaldata, audit, notifications, organisations, accounts, sessions, cards,
 * changes.
 */
@NullMarked
package io.yinxin.ownrights;

import org.jspecify.annotations.NullMarked;
