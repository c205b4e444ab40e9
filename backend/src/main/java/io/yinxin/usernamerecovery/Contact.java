package io.yinxin.usernamerecovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The phone or the mailbox, one of both, that the person at the screen has proven. */
record Contact(@Nullable String mobile, @Nullable String email, Instant provenAt) {
    boolean isMobile(@Nullable String other) {
        return mobile != null && mobile.equals(other);
    }

    boolean isEmail(@Nullable String other) {
        return email != null && email.equalsIgnoreCase(other);
    }

    /** Either, whichever there is. */
    String receiver() {
        return mobile != null ? mobile : String.valueOf(email);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
