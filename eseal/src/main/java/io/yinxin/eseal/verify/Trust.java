package io.yinxin.eseal.verify;

import java.time.Instant;

/** Knows which authorities are trusted for what, and which of their certificates were revoked. */
public interface Trust {

    /** What a certificate is used for. Who issues certificates to sealers must not thereby be able to make seals. */
    enum Purpose {
        MAKER,
        SIGNER,
        TIMESTAMP
    }

    /**
     * Judges the path to a root; key usage and validity of the certificate itself are judged by who asks.
     *
     * @param certificate X.509 in DER, readable
     * @param at within the certificate's validity; the path must be valid then
     */
    Judgement judge(byte[] certificate, Instant at, Purpose purpose);

    /** What is known of one certificate. */
    record Judgement(Path path, Revocation revocation) {}

    /** The way to a root. */
    enum Path {
        TRUSTED,
        UNTRUSTED,
        /** Could not be found out. */
        UNKNOWN
    }

    /** What is known today, of the certificate and of those above it. */
    sealed interface Revocation {
        record NotRevoked() implements Revocation {}

        /** Its authority tells nobody, and whoever trusts it has agreed to that. */
        record NotAsked() implements Revocation {}

        /** @param at the earliest, as the authority says */
        record Revoked(Instant at) implements Revocation {}

        /** @param reason stable key of a text, UPPER_SNAKE */
        record Unknown(String reason) implements Revocation {}
    }
}
