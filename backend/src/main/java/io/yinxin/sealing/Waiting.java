package io.yinxin.sealing;

import org.jspecify.annotations.Nullable;

/**
 * A document that waits for its signature, without the document itself.
 *
 * @param gapStart of a PDF: where the space for the signature starts
 * @param gapEnd of a PDF: behind that space
 * @param propertyInfo of an OFD: where the protected bytes lie
 * @param digest of what is protected
 * @param toSign what the key has to sign, in DER
 * @param certificate the signer's, X.509 in DER
 * @param stamps how many are shown
 */
record Waiting(
        Form form,
        KeyKind key,
        int gapStart,
        int gapEnd,
        @Nullable String propertyInfo,
        byte[] digest,
        byte[] toSign,
        byte[] certificate,
        int stamps) {
    @Override
    public String toString() {
        return "Waiting[" + form + ", " + key + "]";
    }
}
