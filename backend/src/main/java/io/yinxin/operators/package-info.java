/**
 * The operators of an organisation, as its administrator keeps them: taken in with or without card, changed, removed.
 *
 * <p>Spec: 06. Uses: platform, audit, notifications, codes, verification, agreements,
 * organisations, accounts, sessions, cards, changes, permissions.
 */
@NullMarked
package io.yinxin.operators;

import org.jspecify.annotations.NullMarked;
