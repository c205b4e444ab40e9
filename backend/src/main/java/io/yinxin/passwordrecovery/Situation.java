package io.yinxin.passwordrecovery;

import io.yinxin.platform.security.UserKind;
import org.jspecify.annotations.Nullable;

/**
 * What step 2 says of a name: of an account, or of one that might have been (RCP-03).
 *
 * @param institution whether the organisation is a public institution, which is registered elsewhere (RCP-21)
 * @param licensed whether it may have an electronic licence (RCP-30)
 * @param mobile bound, masked; null if none is that a code may go to ({@link BoundAddresses})
 * @param email likewise
 * @param holderKnown name, type and number of the holder are on record
 * @param legalKnown the same of the legal representative
 */
record Situation(
        UserKind kind,
        boolean institution,
        boolean licensed,
        @Nullable String mobile,
        @Nullable String email,
        boolean holderKnown,
        boolean legalKnown) {
    /** Who registered by e-mail has no domestic phone (RCP-33). */
    CodeBy codeBy() {
        boolean byEmail = kind == UserKind.OVERSEAS || (kind == UserKind.INDIVIDUAL && mobile == null && email != null);
        return byEmail ? CodeBy.EMAIL : CodeBy.SMS;
    }

    @Override
    public String toString() {
        return "Situation[" + kind + "]";
    }
}
