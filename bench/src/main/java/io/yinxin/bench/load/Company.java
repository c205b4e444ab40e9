package io.yinxin.bench.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * An invented company with valid check characters, different for every number.
 *
 * @param client address the company's browser seems to have, so that limits per address count as they would
 */
record Company(
        String uscc,
        String orgCode,
        String name,
        String representativeNumber,
        String administratorNumber,
        String username,
        String mobile,
        String client) {
    static final String PASSWORD = "Stone-Bridge-42";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORG_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHINESE_DIGITS = "甲乙丙丁戊己庚辛壬癸";

    static Company number(long number) {
        String orgCode = orgCode(number);
        return new Company(
                uscc(orgCode),
                orgCode,
                "负载测试" + chinese(number) + "有限公司",
                idNumber(2 * number),
                idNumber(2 * number + 1),
                "load" + Long.toString(number, 36),
                "139" + String.format("%08d", number % 100_000_000),
                "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255));
    }

    private static String orgCode(long number) {
        StringBuilder code = new StringBuilder();
        for (long rest = number; code.length() < 8; rest /= ALPHABET.length()) {
            code.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(code.charAt(i), 36) * ORG_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return code.append(check == 10 ? "X" : String.valueOf(check)).toString();
    }

    private static String uscc(String orgCode) {
        String code = "91110108" + orgCode;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * USCC_WEIGHTS[i];
        }
        return code + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Avoids the endings 0000, 1111, 2222, 3333, at which the sandbox finds something wrong. */
    private static String idNumber(long number) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(number / 400 % 18_000);
        String digits = "110105" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + (444 + number % 400);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String chinese(long number) {
        StringBuilder name = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> name.append(CHINESE_DIGITS.charAt(digit - '0')));
        return name.toString();
    }
}
