package io.yinxin.platform.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers with a check character. Inputs are expected in capitals and without blanks. */
public final class CodeNumbers {
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORG_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern ORG_CODE = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final Pattern ID_CARD = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern BANK_CARD = Pattern.compile("[0-9]{12,19}");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private CodeNumbers() {}

    /** GB 32100-2015 clause 5: check character modulus 31. */
    public static boolean isUscc(String value) {
        if (!USCC.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(value.charAt(i)) * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(17);
    }

    /** GB 11714-1997: check character modulus 11; 10 is written X, 11 is written 0. */
    public static boolean isOrgCode(String value) {
        if (!ORG_CODE.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(value.charAt(i), 36) * ORG_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return expected == value.charAt(8);
    }

    /** GB 11643-1999: a calendar date of birth and the check character of ISO 7064 MOD 11-2. */
    public static boolean isIdCard(String value) {
        if (!ID_CARD.matcher(value).matches() || birthDate(value).isEmpty()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (value.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % 11) == value.charAt(17);
    }

    /** ISO/IEC 7812-1 annex B (Luhn): every second digit from the right doubled, 12 to 19 digits. */
    public static boolean isBankCard(String value) {
        if (!BANK_CARD.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** Date of birth in an ID card number of right length; empty if it is no date of the calendar. */
    public static Optional<LocalDate> birthDate(String idCard) {
        try {
            return Optional.of(LocalDate.parse(idCard.substring(6, 14), BIRTH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
