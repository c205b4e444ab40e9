package io.yinxin.platform.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** User names and passwords. */
public final class Credentials {
    private static final Pattern USERNAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{6,18}");
    private static final Pattern PASSWORD = Pattern.compile("[!-~]{8,16}");
    private static final Set<String> COMMON = CommonPasswords.load();

    private Credentials() {}

    public static boolean isUsername(String value) {
        return USERNAME.matcher(value).matches();
    }

    /** Length, characters, classes and the list of common passwords; not whether it holds the user name. */
    public static boolean isStrongPassword(String value) {
        return PASSWORD.matcher(value).matches() && classes(value) >= 3 && !isCommon(value);
    }

    public static boolean contains(String password, String username) {
        return !username.isBlank() && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
    }

    private static int classes(String value) {
        int capital = value.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 1 : 0;
        int small = value.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 1 : 0;
        int digit = value.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
        int symbol = value.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return capital + small + digit + symbol;
    }

    /** Common words stay common with other case, with something appended, and with the usual exchanges of letters. */
    private static boolean isCommon(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        String unappended = lower.replaceAll("[^a-z]+$", "");
        return COMMON.contains(letters(unappended)) || COMMON.contains(letters(lower));
    }

    private static String letters(String value) {
        return value.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('$', 's')
                .replaceAll("[^a-z]", "");
    }
}
