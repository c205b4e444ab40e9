/**
 * Cards: the challenge every card action starts with, judging what the agent signed, the card's state and record, the
 * card's link to an account.
 *
 * <p>Spec: 07, 02 section 1.5. Uses: platform, personaldata, audit, notifications, certificates, organisations, accounts, sessions.
 */
@NullMarked
package io.yinxin.cards;

import org.jspecify.annotations.NullMarked;
