package io.yinxin.seals;

import java.time.Instant;

/**
 * What decides whether a seal may be in use.
 *
 * @param organisationChanged whether name or code were other ones when it was made
 * @param holdsCard whether the operator is bound to the card the seal was made for; its certificate may be a newer one
 * @param certificateTo of the certificate in the seal
 */
record SealFacts(
        PersonState person, boolean organisationChanged, boolean holdsCard, Instant certificateTo, Instant validEnd) {}
