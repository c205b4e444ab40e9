package io.yinxin.cards;

import java.time.Instant;

/**
 * The certificate a card was presented with.
 *
 * @param sha256 of the DER bytes, lower-case hex
 * @param serial lower-case hex, without sign or leading zeros
 * @param issuer distinguished name as RFC 4514 writes it
 * @param encoded the DER bytes in Base64
 */
public record CardCertificate(
        String sha256, String serial, String issuer, Instant validFrom, Instant validTo, String encoded) {
    /** The certificate names its holder. */
    @Override
    public String toString() {
        return "CardCertificate[" + sha256 + "]";
    }
}
