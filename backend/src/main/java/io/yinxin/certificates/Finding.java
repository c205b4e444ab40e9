package io.yinxin.certificates;

import java.time.Instant;

/** What was learnt about the revocation of one certificate. */
sealed interface Finding {
    record Good() implements Finding {}

    record Revoked(Instant at, String reason) implements Finding {}

    /** The responder answers, and does not know the certificate: its authority never issued it. No list may overrule it. */
    record Unknown() implements Finding {}

    /** No answer that may be relied on; another source may have one. */
    record Unavailable(String why) implements Finding {}
}
