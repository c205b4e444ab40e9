package io.yinxin.qualifications;

import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.validation.Names;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which texts are values of a field, and in which form they are kept. */
final class ValueRules {
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}<>]*");
    private static final Pattern LETTERS_DIGITS = Pattern.compile("[0-9A-Z]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Pattern PHONE = Pattern.compile("[0-9+()-]*");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})? [A-Z]{3}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String OPEN_END = "..";

    private ValueRules() {}

    /** The form in which a value is kept and compared; empty for no value. */
    static String normalise(FieldDefinition field, CodeList list, String typed) {
        String value = typed.strip();
        return switch (field.kind()) {
            case LETTERS_DIGITS -> value.toUpperCase(Locale.ROOT);
            case PHONE -> value.replace(" ", "");
            case TICK -> value.equals("false") ? "" : value;
            case CODES -> inOrder(list, value);
            case TEXT, DIGITS, PERSON, DATE, PAST_DATE, CODE, AMOUNT, TERM -> value;
        };
    }

    /**
     * What is wrong with a value.
     *
     * @param value normalised, not empty
     * @param kept the value the field has, empty for none: a choice that is closed by now may stay
     */
    static Optional<FieldError> finding(
            FieldDefinition field, CodeList list, String value, String kept, LocalDate today) {
        return switch (field.kind()) {
            case TEXT -> text(field, value);
            case LETTERS_DIGITS -> ranged(field, value, LETTERS_DIGITS, QualificationError.QLF_LETTERS_DIGITS_INVALID);
            case DIGITS -> ranged(field, value, DIGITS, QualificationError.QLF_DIGITS_INVALID);
            case PHONE -> ranged(field, value, PHONE, QualificationError.QLF_PHONE_INVALID);
            case PERSON -> unless(Names.isPerson(value), FieldError.of(field.name(), "NAME_INVALID"));
            case DATE -> unless(isDay(value), field, QualificationError.QLF_DATE_INVALID);
            case PAST_DATE -> past(field, value, today);
            case CODE ->
                unless(isOne(value) && isChosen(list, value, kept), field, QualificationError.QLF_CHOICE_INVALID);
            case CODES -> unless(isChosen(list, value, kept), field, QualificationError.QLF_CHOICE_INVALID);
            case TICK -> unless(value.equals("true"), field, QualificationError.QLF_TICK_INVALID);
            case AMOUNT -> unless(AMOUNT.matcher(value).matches(), field, QualificationError.QLF_AMOUNT_INVALID);
            case TERM -> unless(isTerm(value), field, QualificationError.QLF_TERM_INVALID);
        };
    }

    private static Optional<FieldError> text(FieldDefinition field, String value) {
        if (!TEXT.matcher(value.replace("\n", "")).matches()) {
            return Optional.of(FieldError.of(field.name(), QualificationError.QLF_TEXT_INVALID));
        }
        int length = length(value);
        if (length > field.longest()) {
            return Optional.of(new FieldError(field.name(), "TOO_LONG", Map.of("n", field.longest())));
        }
        return length < field.shortest()
                ? Optional.of(new FieldError(
                        field.name(), QualificationError.QLF_TOO_SHORT.name(), Map.of("n", field.shortest())))
                : Optional.empty();
    }

    private static Optional<FieldError> ranged(FieldDefinition field, String value, Pattern form, ErrorCode code) {
        int length = length(value);
        boolean good = form.matcher(value).matches() && length >= field.shortest() && length <= field.longest();
        String range = field.shortest() == field.longest()
                ? String.valueOf(field.longest())
                : field.shortest() + "-" + field.longest();
        return unless(good, new FieldError(field.name(), code.name(), Map.of("range", range)));
    }

    private static Optional<FieldError> past(FieldDefinition field, String value, LocalDate today) {
        if (!isDay(value)) {
            return Optional.of(FieldError.of(field.name(), QualificationError.QLF_DATE_INVALID));
        }
        return unless(!LocalDate.parse(value).isAfter(today), field, QualificationError.QLF_DATE_FUTURE);
    }

    private static boolean isDay(String value) {
        if (!DAY.matcher(value).matches()) {
            return false;
        }
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isTerm(String value) {
        String[] ends = value.split("/", -1);
        if (ends.length != 2 || !isDay(ends[0])) {
            return false;
        }
        return ends[1].equals(OPEN_END) || (isDay(ends[1]) && ends[0].compareTo(ends[1]) <= 0);
    }

    private static boolean isOne(String value) {
        return codes(value).equals(List.of(value));
    }

    private static boolean isChosen(CodeList list, String value, String kept) {
        Set<String> had = Set.copyOf(codes(kept));
        return codes(value).stream()
                .allMatch(code -> list.choice(code)
                        .filter(choice -> choice.active() || had.contains(code))
                        .isPresent());
    }

    /** Unknown codes come last, where the check finds them. */
    private static String inOrder(CodeList list, String value) {
        List<String> known =
                list.all().stream().map(choice -> String.valueOf(choice.code())).toList();
        return codes(value).stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(place(known, one), place(known, other)))
                .collect(Collectors.joining(","));
    }

    private static int place(List<String> known, String code) {
        int at = known.indexOf(code);
        return at < 0 ? known.size() : at;
    }

    private static List<String> codes(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static Optional<FieldError> unless(boolean good, FieldDefinition field, ErrorCode code) {
        return unless(good, FieldError.of(field.name(), code));
    }

    private static Optional<FieldError> unless(boolean good, FieldError otherwise) {
        return good ? Optional.empty() : Optional.of(otherwise);
    }
}
