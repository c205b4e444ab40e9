package io.yinxin.platform.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with an identity document, as pure rules on the typed texts. */
public final class IdentityDocumentRules {
    /** How a document that never expires is written in the field "valid to". */
    public static final String LONG_TERM = "00000000";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private IdentityDocumentRules() {}

    /** The parts of a document. */
    public enum Part {
        TYPE,
        NUMBER,
        VALID_FROM,
        VALID_TO
    }

    /**
     * @param minimumAge in full years, 0 for none
     * @return for each wrong part the code of what is wrong; empty if all is right
     */
    public static Map<Part, String> check(
            @Nullable String type,
            @Nullable String number,
            @Nullable String validFrom,
            @Nullable String validTo,
            int minimumAge,
            boolean domesticPassport,
            LocalDate today) {
        Map<Part, String> wrong = new LinkedHashMap<>();
        Optional<DocumentType> known = type(type);
        if (known.isEmpty()) {
            wrong.put(Part.TYPE, "ID_TYPE_REQUIRED");
        }
        if (number == null || number.isBlank()) {
            wrong.put(Part.NUMBER, "REQUIRED");
        } else if (known.isPresent()) {
            number(known.get(), number, minimumAge, domesticPassport, today)
                    .ifPresent(code -> wrong.put(Part.NUMBER, code));
        }
        if (known.isPresent() && known.get() == DocumentType.ID_CARD) {
            wrong.putAll(dates(validFrom, validTo, today));
        }
        return wrong;
    }

    /** The catalogue's type of that code. */
    public static Optional<DocumentType> type(@Nullable String code) {
        for (DocumentType type : DocumentType.values()) {
            if (type.name().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** A date written YYYYMMDD; empty for any other text and for days the calendar does not have. */
    public static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null || text.length() != 8 ? Optional.empty() : Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Document numbers are compared and kept without blanks and in capitals. */
    public static String normaliseNumber(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<String> number(
            DocumentType type, String typed, int minimumAge, boolean domesticPassport, LocalDate today) {
        String number = normaliseNumber(typed);
        if (type == DocumentType.PASSPORT && domesticPassport && !DocumentType.isDomesticPassport(number)) {
            return Optional.of("PASSPORT_NOT_DOMESTIC");
        }
        if (!type.accepts(number)) {
            return Optional.of("ID_NUMBER_INVALID");
        }
        boolean tooYoung = type == DocumentType.ID_CARD
                && CodeNumbers.birthDate(number)
                        .map(born -> born.plusYears(minimumAge).isAfter(today))
                        .orElse(true);
        return tooYoung ? Optional.of("ID_NUMBER_INVALID") : Optional.empty();
    }

    private static Map<Part, String> dates(@Nullable String validFrom, @Nullable String validTo, LocalDate today) {
        Map<Part, String> wrong = new LinkedHashMap<>();
        Optional<LocalDate> from = date(validFrom);
        Optional<LocalDate> to = date(validTo);
        if (isEmpty(validFrom)) {
            wrong.put(Part.VALID_FROM, "REQUIRED");
        } else if (from.isEmpty() || from.get().isAfter(today)) {
            wrong.put(Part.VALID_FROM, "ID_DATE_INVALID");
        }
        if (isEmpty(validTo)) {
            wrong.put(Part.VALID_TO, "REQUIRED");
        } else if (!LONG_TERM.equals(validTo)) {
            if (to.isEmpty()) {
                wrong.put(Part.VALID_TO, "ID_DATE_INVALID");
            } else if (from.isPresent() && !to.get().isAfter(from.get())) {
                wrong.put(Part.VALID_TO, "ID_DATE_RANGE");
            } else if (to.get().isBefore(today)) {
                wrong.put(Part.VALID_TO, "ID_EXPIRED");
            }
        }
        return wrong;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
