package io.yinxin.eseal.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SignatureDateTime of an OFD, in the forms products write: with or without marks, fractions and "Z". */
final class WrittenTime {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)[ T]?(\\d\\d):?(\\d\\d):?(\\d\\d)(?:\\.\\d{1,9})?(Z?)");
    /** Where no zone is written, that of those who write it. */
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");

    private WrittenTime() {}

    static Optional<Instant> read(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(found, 1),
                    number(found, 2),
                    number(found, 3),
                    number(found, 4),
                    number(found, 5),
                    number(found, 6));
            ZoneId zone = found.group(7).isEmpty() ? LOCAL : ZoneOffset.UTC;
            return Optional.of(time.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
