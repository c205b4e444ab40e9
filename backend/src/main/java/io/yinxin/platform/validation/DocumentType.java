package io.yinxin.platform.validation;

import java.util.regex.Pattern;

/** Types of identity document and the form of their numbers (spec 00 section 6.1). Codes are stored by name. */
public enum DocumentType {
    ID_CARD("[0-9]{17}[0-9X]"),
    PASSPORT("[A-Z0-9]{5,20}"),
    TW_PERMIT("[0-9]{8}|[0-9]{10}[A-Z]?"),
    HKMO_PERMIT("[HM](?:[0-9]{8}|[0-9]{10})"),
    FOREIGNER_RESIDENCE("[A-Z0-9]{15}|[A-Z0-9]{18}"),
    OTHER("[A-Z0-9()（）-]{5,30}");

    private static final Pattern DOMESTIC_PASSPORT = Pattern.compile("(?=.{9}$)[A-Z]{1,2}[0-9]{7,8}");

    private final Pattern number;

    DocumentType(String number) {
        this.number = Pattern.compile(number);
    }

    public boolean accepts(String value) {
        return number.matcher(value).matches() && (this != ID_CARD || CodeNumbers.isIdCard(value));
    }

    /** Whether a passport number has the form of those issued in China (GEN-46). */
    public static boolean isDomesticPassport(String value) {
        return DOMESTIC_PASSPORT.matcher(value).matches();
    }
}
