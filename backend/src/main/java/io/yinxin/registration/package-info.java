/**
 * Registration without a card, of every kind: administrators of enterprises and public institutions, individuals,
 * overseas organisations; by the pages or by a partner site.
 *
 * <p>Spec: 01. Uses: platform, codes, agreements, verification, elicence, organisations, accounts, sessions, partners,
 * audit.
 */
@NullMarked
package io.yinxin.registration;

import org.jspecify.annotations.NullMarked;
