package io.yinxin.cards;

import java.time.Instant;

/**
 * The certificate a card was presented with.
 *
 * @param sha256 of the DER bytes, lower-case hex
 * @param serial lower-case hex, without sign or leading zeros
 * @param issuer distinguished name as RFC 4514 writes it
 */
public record CardCertificate(String sha256, String serial, String issuer, Instant validFrom, Instant validTo) {}
