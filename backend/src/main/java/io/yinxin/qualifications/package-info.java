/**
 * What organisations have filed at authorities: tabs and fields as staff keep them, their values with source and date,
 * every change as a version, the update from the authorities themselves, and what applications read of it.
 *
 * <p>Spec: 08. Uses: platform, personaldata, audit, notifications, organisations, accounts, cards, changes.
 */
@NullMarked
package io.yinxin.qualifications;

import org.jspecify.annotations.NullMarked;
