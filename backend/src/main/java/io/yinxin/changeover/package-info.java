/**
 * Another administrator for an organisation: named by the present one or in a session of the legal card, and willing.
 *
 * <p>Spec: 05 section 1.13. Uses: platform, personaldata, audit, notifications, organisations, accounts, sessions, cards,
 * changes, permissions.
 */
@NullMarked
package io.yinxin.changeover;

import org.jspecify.annotations.NullMarked;
