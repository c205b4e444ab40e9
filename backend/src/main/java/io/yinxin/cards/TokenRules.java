package io.yinxin.cards;

import io.yinxin.platform.problem.DomainException;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of a token, before anything in it is used. */
final class TokenRules {
    private static final int LONGEST_CERTIFICATE = 10_000;
    private static final int LONGEST_SIGNATURE = 1_400;
    private static final int LONGEST_NAME = 40;

    private TokenRules() {}

    /** Formats are matched whole, never by their beginning, and belong to algorithms. */
    static CardAlgorithm algorithm(CardTokenForm token, Collection<CardAlgorithm> allowed) {
        String format = required(token.format(), LONGEST_NAME);
        String name = required(token.algorithm(), LONGEST_NAME);
        boolean known = false;
        for (CardAlgorithm algorithm : CardAlgorithm.values()) {
            known |= algorithm.format().equals(format);
            if (algorithm.name().equals(name) && algorithm.format().equals(format) && allowed.contains(algorithm)) {
                return algorithm;
            }
        }
        throw new DomainException(known ? CardError.CARD_ALGORITHM : CardError.CARD_TOKEN_FORMAT);
    }

    static byte[] certificate(CardTokenForm token) {
        return base64(required(token.unverifiedCertificate(), LONGEST_CERTIFICATE));
    }

    static byte[] signature(CardTokenForm token) {
        return base64(required(token.signature(), LONGEST_SIGNATURE));
    }

    /** Standard alphabet, padded, and the one encoding of these bytes: nothing can be altered and still mean the same. */
    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Falls through.
        }
        throw new DomainException(CardError.CARD_TOKEN_MALFORMED);
    }

    private static String required(@Nullable String text, int longest) {
        if (text == null || text.isEmpty() || text.length() > longest) {
            throw new DomainException(CardError.CARD_TOKEN_MALFORMED);
        }
        return text;
    }

    /** The agent's product and version for the audit, without anything else somebody may have put there. */
    static String agent(@Nullable String appVersion) {
        String text =
                appVersion == null ? "" : appVersion.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9:/.+_-]", "");
        return text.substring(0, Math.min(text.length(), 100));
    }
}
