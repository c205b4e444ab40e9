package io.yinxin.platform.data;

/** How personal data are shown (GEN-29). Lengths are counted in characters as people see them. */
public final class Masks {
    private Masks() {}

    /** All but the last character: {@code **某}. */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        return length == 0 ? "" : "*".repeat(length - 1) + name.substring(name.offsetByCodePoints(0, length - 1));
    }

    /** First 3 and last 4: {@code 133****1111}. */
    public static String mobile(String mobile) {
        return middle(mobile, 3, 4);
    }

    /** First and last 2 characters of the local part; the first only where it has up to 4. */
    public static String email(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1) {
            return "*";
        }
        String local = email.substring(0, at);
        String shown = local.length() <= 4
                ? local.charAt(0) + "*".repeat(Math.max(1, local.length() - 1))
                : middle(local, 2, 2);
        return shown + email.substring(at);
    }

    /** ID card: first 4 and last 4; any other document: first 2 and last 2. */
    public static String document(boolean idCard, String number) {
        return idCard ? middle(number, 4, 4) : shortMask(number);
    }

    /** Other document numbers, card numbers, user names: first 2 and last 2. */
    public static String shortMask(String value) {
        return middle(value, 2, 2);
    }

    /** Last 4 only. */
    public static String bankCard(String number) {
        return middle(number, 0, 4);
    }

    private static String middle(String value, int head, int tail) {
        if (value.length() <= head + tail) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }
}
