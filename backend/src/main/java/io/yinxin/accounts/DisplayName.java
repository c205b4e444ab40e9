package io.yinxin.accounts;

import io.yinxin.organisations.Organisation;
import io.yinxin.platform.security.SignInMethod;
import org.jspecify.annotations.Nullable;

/** How somebody signed in is called at the top of pages, here and in applications. */
public final class DisplayName {
    private DisplayName() {}

    /** The user name; for a card session the organisation's (SGN-04). */
    public static String of(SignInMethod method, Profile profile, @Nullable Organisation organisation) {
        return switch (method) {
            case PASSWORD, PHONE -> profile.username();
            case CARD_OPERATOR, CARD_LEGAL -> organisation == null ? profile.username() : organisation.orgName();
        };
    }
}
