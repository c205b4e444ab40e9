package io.yinxin.testing;

import io.yinxin.accounts.OverseasData;
import io.yinxin.platform.validation.CodeNumbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Code numbers with right check characters that belong to nobody: regions and dates are free, the counter is not. */
public final class Numbers {
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 10_000_000));
    /** Endings the sandbox refuses or leaves unanswered; docs/sandbox.md, "Persons". */
    private static final List<String> SANDBOX_TRIGGERS = List.of("0000", "1111", "2222", "3333");

    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ";

    private Numbers() {}

    public static String orgCode() {
        String body = "T%07d".formatted(NEXT.incrementAndGet() % 10_000_000);
        return complete(body, CodeNumbers::isOrgCode);
    }

    /** @param body the eight characters before the check digit */
    public static String orgCode(String body) {
        return complete(body, CodeNumbers::isOrgCode);
    }

    public static String uscc(String orgCode) {
        return complete("91110108" + orgCode, CodeNumbers::isUscc);
    }

    /** Of a grown-up whom the sandbox knows; of nobody twice, since a register is not asked again about the same person. */
    public static String idCard() {
        int next = NEXT.incrementAndGet();
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(next / 1000 % 10_000);
        String number = idCard(birth.format(DateTimeFormatter.BASIC_ISO_DATE), next);
        return isTrigger(number) ? idCard() : number;
    }

    /** Of somebody born then: a thousand different ones a day. */
    public static String idCard(String birthDate) {
        String number = idCard(birthDate, NEXT.incrementAndGet());
        return isTrigger(number) ? idCard(birthDate) : number;
    }

    private static String idCard(String birthDate, int serial) {
        return complete("110105" + birthDate + "%03d".formatted(serial % 1000), CodeNumbers::isIdCard);
    }

    private static boolean isTrigger(String number) {
        return SANDBOX_TRIGGERS.stream().anyMatch(number::endsWith);
    }

    /** The first born since 1960 whose number has this ending, as the sandbox's triggers want it. */
    public static String idCardEnding(String ending) {
        for (int day = 0; day < 20_000; day++) {
            String birthDate = LocalDate.of(1960, 1, 1).plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE);
            String number = "110105" + birthDate + ending;
            if (CodeNumbers.isIdCard(number)) {
                return number;
            }
        }
        throw new IllegalArgumentException(ending);
    }

    public static String mobile() {
        return "137%08d".formatted(NEXT.incrementAndGet() % 100_000_000);
    }

    public static String username() {
        return "user%08d".formatted(NEXT.incrementAndGet() % 100_000_000);
    }

    /** What an overseas organisation says of itself. */
    public static OverseasData overseas(String registrationNumber) {
        return new OverseasData(
                "SGP",
                registrationNumber,
                "Sample Trading Pte. Ltd.",
                null,
                null,
                "Jane Sample",
                "+6561234567",
                null,
                null,
                "1 Sample Street",
                null);
    }

    private static String complete(String body, Predicate<String> isRight) {
        return CHECKS.chars()
                .mapToObj(check -> body + (char) check)
                .filter(isRight)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no check character for " + body));
    }
}
