package io.yinxin.codes;

import org.jspecify.annotations.Nullable;

/**
 * A captcha as it is kept until it is answered.
 *
 * @param digest keyed digest of the right answer: of the characters in capitals, or of the challenge to be solved
 */
record Captcha(Kind kind, byte[] digest) {
    enum Kind {
        /** Four characters in a picture. */
        IMAGE,
        /** A sum the browser does by itself; for people who cannot read the picture. */
        PROOF_OF_WORK
    }

    /** What the page gets to put the question: a picture, or a challenge. */
    record Question(
            String answer, byte @Nullable [] png, @Nullable Challenge challenge) {}

    /** ALTCHA challenge: find the number up to maxNumber whose digest with the salt is the challenge. */
    record Challenge(String algorithm, String challenge, long maxNumber, String salt, String signature) {}
}
