package io.yinxin.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** An invented company with right check characters and what its administrator types; another one for each number. */
record Company(int number) {
    static final String PASSWORD = "Quiet-Harbour-7";

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String CHINESE_DIGITS = "甲乙丙丁戊己庚辛壬癸";

    String username() {
        return "crash" + (100_000 + number);
    }

    String mobile() {
        return "1370000%04d".formatted(number);
    }

    Map<String, Object> organisation() {
        String orgCode = orgCode();
        Map<String, Object> form = new HashMap<>();
        form.put("uscc", uscc(orgCode));
        form.put("orgCode", orgCode);
        form.put("orgName", "断电测试" + chinese() + "有限公司");
        form.put("legalRepName", "测试代表");
        form.put("legalRepIdType", "ID_CARD");
        form.put("legalRepIdNumber", idNumber(2 * number));
        form.put("legalRepIdValidFrom", "20150101");
        form.put("legalRepIdValidTo", "00000000");
        return form;
    }

    Map<String, Object> administrator(String smsCode) {
        Map<String, Object> form = new HashMap<>();
        form.put("username", username());
        form.put("password", PASSWORD);
        form.put("passwordConfirm", PASSWORD);
        form.put("name", "测试管理员");
        form.put("idType", "ID_CARD");
        form.put("idNumber", idNumber(2 * number + 1));
        form.put("idValidFrom", "20150101");
        form.put("idValidTo", "00000000");
        form.put("email", username() + "@example.test");
        form.put("mobile", mobile());
        form.put("smsCode", smsCode);
        form.put("agreementVersion", 1);
        form.put("agree", true);
        return form;
    }

    String orgCode() {
        String digits = "MB%06d".formatted(number);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(digits.charAt(i), 36) * weights[i];
        }
        int check = (11 - sum % 11) % 11;
        return digits + (check == 10 ? "X" : String.valueOf(check));
    }

    private static String uscc(String orgCode) {
        String code = "91110105" + orgCode;
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += SYMBOLS.indexOf(code.charAt(i)) * weights[i];
        }
        return code + SYMBOLS.charAt((31 - sum % 31) % 31);
    }

    /** The fourteenth to seventeenth digit keep clear of the endings at which the sandbox finds something wrong. */
    private static String idNumber(int person) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(person);
        String digits = "110105" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "457";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private String chinese() {
        StringBuilder name = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> name.append(CHINESE_DIGITS.charAt(digit - '0')));
        return name.toString();
    }
}
