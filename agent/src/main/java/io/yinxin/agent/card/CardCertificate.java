package io.yinxin.agent.card;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A certificate whose private key is on the token.
 *
 * @param sha256 of the DER, lower-case hex
 * @param holder common name of the subject, or the whole subject
 * @param serial lower-case hex
 * @param keyUsage names of RFC 5280; empty when the certificate does not say
 * @param algorithms what key and driver can sign with, best first
 */
public record CardCertificate(
        TokenId token,
        String sha256,
        String subject,
        String holder,
        @Nullable String organisation,
        String serial,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        Set<String> keyUsage,
        List<SignatureAlgorithm> algorithms,
        byte[] der) {}
