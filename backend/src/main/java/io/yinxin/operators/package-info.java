/**
 * The operators of an organisation, as its administrator keeps them; so far those taken in with their card.
 *
 * <p>Spec: 06. Uses: platform, audit, codes, agreements, organisations, accounts, cards.
 */
@NullMarked
package io.yinxin.operators;

import org.jspecify.annotations.NullMarked;
