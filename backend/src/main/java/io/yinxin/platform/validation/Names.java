package io.yinxin.platform.validation;

import java.util.regex.Pattern;

/** Names of persons and organisations. */
public final class Names {
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}\\p{L}· .'-]{2,50}");
    private static final Pattern ORGANISATION = Pattern.compile("[^\\p{Cntrl}<>]{2,100}");

    private Names() {}

    public static boolean isPerson(String value) {
        return PERSON.matcher(value).matches() && value.codePoints().anyMatch(Character::isLetter);
    }

    public static boolean isOrganisation(String value) {
        return ORGANISATION.matcher(value).matches() && value.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Half-width brackets count as full-width ones: the form in which organisation names are kept and compared. */
    public static String normaliseOrganisation(String value) {
        return value.strip().replace('(', '（').replace(')', '）');
    }
}
