package io.yinxin.openid;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a request to sign on leads. */
sealed interface Answer {
    /** To the application, with a code or with what is wrong. */
    record Back(URI address) implements Answer {}

    /** To our own page, which signs in and comes back. @param since proof of when a new sign-in was asked for */
    record SignIn(@Nullable String since) implements Answer {}

    /** To our own page, which says why; never to an address nobody has registered. */
    record Explained(String reason, @Nullable String application) implements Answer {}
}
