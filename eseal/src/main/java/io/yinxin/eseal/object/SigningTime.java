package io.yinxin.eseal.object;

import java.time.Instant;

/** When a seal was used, by what the signer says. */
public sealed interface SigningTime {

    /** A time the signer states. */
    record Stated(Instant instant) implements SigningTime {}

    /** Version 1: a time-stamp token in the place of a time. */
    record Token(byte[] der) implements SigningTime {}

    /** Version 1: something else. */
    record Unreadable() implements SigningTime {}
}
