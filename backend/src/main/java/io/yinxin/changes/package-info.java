/**
 * What follows when data of an account or its organisation change: cards that no longer fit, verifications that no longer
 * hold, names that no longer sign in, sessions that end.
 *
 * <p>Spec: 05 section 4.1. Uses: platform, audit, notifications, organisations, accounts, sessions, cards.
 */
@NullMarked
package io.yinxin.changes;

import org.jspecify.annotations.NullMarked;
