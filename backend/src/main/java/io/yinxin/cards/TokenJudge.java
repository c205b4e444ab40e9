package io.yinxin.cards;

import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.Anchors;
import io.yinxin.certificates.CertificateProblem;
import io.yinxin.certificates.CertifiedCertificate;
import io.yinxin.certificates.ReadCertificate;
import io.yinxin.platform.problem.DomainException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Judges a token: format, certificate, path, signature. Pure CPU work on values. Whether the certificate was revoked is
 * asked afterwards, and only for who has shown to hold the key: else anybody could have us ask around with certificates
 * found somewhere.
 */
final class TokenJudge {
    private final Collection<CardAlgorithm> allowed;
    private final int rsaBits;

    TokenJudge(Collection<CardAlgorithm> allowed, int rsaBits) {
        this.allowed = allowed;
        this.rsaBits = rsaBits;
    }

    record Judged(CertifiedCertificate certificate, CardAlgorithm algorithm) {}

    /**
     * @param origin ours, from the configuration
     * @param challenge ours, as we stored it
     * @throws DomainException a {@link CardError}
     * @throws CertificateProblem what is wrong with the certificate
     */
    Judged judge(CardTokenForm token, String origin, String challenge, Anchors anchors, Instant now) {
        CardAlgorithm algorithm = TokenRules.algorithm(token, allowed);
        byte[] signature = TokenRules.signature(token);
        ReadCertificate read = read(TokenRules.certificate(token), anchors, now);
        if (!algorithm.fits(read, rsaBits)) {
            throw new DomainException(CardError.CARD_ALGORITHM);
        }
        CertifiedCertificate certified = anchors.certify(read, AnchorPurpose.CARD, now);
        PublicKey key = read.publicKey();
        if (!TokenSignature.isValid(algorithm, key, signature, origin, challenge)) {
            throw new DomainException(
                    isForeign(token.origin(), origin, algorithm, key, signature, challenge)
                            ? CardError.CARD_TOKEN_FOREIGN_ORIGIN
                            : CardError.CARD_SIGNATURE_INVALID);
        }
        return new Judged(certified, algorithm);
    }

    private static ReadCertificate read(byte[] der, Anchors anchors, Instant now) {
        try {
            return anchors.read(der, now);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CardError.CARD_TOKEN_MALFORMED);
        }
    }

    /** Somebody passes on a token made for another site: worth telling apart from a damaged one. */
    private static boolean isForeign(
            @Nullable String claimed,
            String origin,
            CardAlgorithm algorithm,
            PublicKey key,
            byte[] signature,
            String challenge) {
        return claimed != null
                && claimed.length() <= 300
                && !claimed.equals(origin)
                && TokenSignature.isValid(algorithm, key, signature, claimed, challenge);
    }
}
