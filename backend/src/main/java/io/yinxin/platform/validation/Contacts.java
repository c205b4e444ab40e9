package io.yinxin.platform.validation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Phone numbers and e-mail addresses. */
public final class Contacts {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    private Contacts() {}

    public static boolean isMobile(String value) {
        return MOBILE.matcher(value).matches();
    }

    public static boolean isEmail(String value) {
        return value.length() <= 100 && EMAIL.matcher(value).matches() && !value.contains("..");
    }

    /** The form in which two spellings of one address are equal. */
    public static String normaliseEmail(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
