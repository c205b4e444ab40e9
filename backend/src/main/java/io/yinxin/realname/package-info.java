/**
 * Real-name verification: by which methods organisations and persons are proven, how long it holds, and what connected
 * applications learn of it.
 *
 * <p>Spec: 10. Uses: platform, personaldata, audit, notifications, codes, verification, corporatebank, organisations, accounts, cards,
 * changes.
 */
@NullMarked
package io.yinxin.realname;

import org.jspecify.annotations.NullMarked;
