package io.yinxin.cards;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.CodeNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a card, by the names mappings use: from the certificate, completed by the directory (CRD-26). What both
 * tell must agree.
 */
final class CardFields {
    static final String CARD_NO = "cardNo";
    static final String CARD_KIND = "cardKind";
    static final String MEDIUM_KIND = "mediumKind";
    static final String HOLDER_NAME = "holderName";
    static final String ID_TYPE = "holderIdType";
    static final String ID_NUMBER = "holderIdNumber";
    static final String ORG_NAME = "orgName";
    static final String USCC = "uscc";
    static final String ORG_CODE = "orgCode";
    /** The only one no card has to tell. */
    static final String CUSTOMS_REG_NO = "customsRegNo";

    private static final Set<String> MUST_AGREE = Set.of(CARD_KIND, ID_NUMBER, USCC, ORG_CODE);
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9A-Za-z-]{4,40}");
    private static final Pattern CUSTOMS_NUMBER = Pattern.compile("[0-9A-Z]{10}");
    private static final Pattern ID_TYPE_CODE = Pattern.compile("[A-Z_]{2,30}");

    private final Map<String, String> facts;

    private CardFields(Map<String, String> facts) {
        this.facts = facts;
    }

    static @Nullable String cardNo(Map<String, String> certificate) {
        String number = certificate.get(CARD_NO);
        return number != null && CARD_NUMBER.matcher(number).matches() ? number : null;
    }

    /** @throws DomainException CERT_FIELDS with param fields: which are missing, or told differently */
    static CardFields of(Map<String, String> certificate, Map<String, String> directory) {
        Map<String, String> facts = new HashMap<>();
        certificate.forEach((name, value) -> facts.put(name, clean(name, value)));
        directory.forEach((name, value) -> {
            String present = facts.putIfAbsent(name, clean(name, value));
            if (present != null && MUST_AGREE.contains(name) && !present.equals(clean(name, value))) {
                throw refusal(name);
            }
        });
        String uscc = facts.get(USCC);
        if (uscc != null && CodeNumbers.isUscc(uscc)) {
            facts.putIfAbsent(ORG_CODE, uscc.substring(8, 17));
        }
        return new CardFields(facts);
    }

    PresentedCard card(CardCertificate certificate) {
        String orgCode = checked(ORG_CODE, CodeNumbers.isOrgCode(fact(ORG_CODE)));
        String uscc = checked(USCC, CodeNumbers.isUscc(fact(USCC)));
        checked(USCC, uscc.startsWith(orgCode, 8));
        return new PresentedCard(
                checked(CARD_NO, CARD_NUMBER.matcher(fact(CARD_NO)).matches()),
                constant(CARD_KIND, CardKind.class),
                facts.containsKey(MEDIUM_KIND) ? constant(MEDIUM_KIND, MediumKind.class) : MediumKind.IC_CARD,
                new CardOrganisation(fact(ORG_NAME), uscc, orgCode, customsRegNo()),
                new CardHolder(
                        fact(HOLDER_NAME),
                        checked(ID_TYPE, ID_TYPE_CODE.matcher(fact(ID_TYPE)).matches()),
                        fact(ID_NUMBER)),
                certificate);
    }

    private @Nullable String customsRegNo() {
        String number = facts.get(CUSTOMS_REG_NO);
        return number != null && CUSTOMS_NUMBER.matcher(number).matches() ? number : null;
    }

    /** Codes are written with or without hyphens and in either case. */
    private static String clean(String name, String value) {
        return switch (name) {
            case USCC, ORG_CODE -> value.replace("-", "").strip().toUpperCase(Locale.ROOT);
            case ID_NUMBER, CUSTOMS_REG_NO -> value.strip().toUpperCase(Locale.ROOT);
            default -> value.strip();
        };
    }

    private String fact(String name) {
        String value = facts.get(name);
        if (value == null || value.isEmpty()) {
            throw refusal(name);
        }
        return value;
    }

    private String checked(String name, boolean right) {
        if (!right) {
            throw refusal(name);
        }
        return Objects.requireNonNull(facts.get(name));
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, fact(name));
        } catch (IllegalArgumentException e) {
            throw refusal(name);
        }
    }

    private static DomainException refusal(String field) {
        return DomainException.with(CardError.CERT_FIELDS, Map.of("fields", List.of(field)));
    }
}
