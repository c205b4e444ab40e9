package io.yinxin.eseal.object;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as X.690 11.7 and 11.8 want them: to the second, optionally with a fraction, always with Z. */
final class DerTimes {
    private static final Pattern GENERALIZED =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:\\.(\\d{1,9}))?Z");
    private static final Pattern UTC = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})()Z");
    private static final int MOST = 40;
    /** RFC 5280 4.1.2.5.1: 50 to 99 are of the last century. */
    private static final int PIVOT = 50;

    private DerTimes() {}

    static Instant generalized(DerElement element) {
        return instant(element, GENERALIZED, 0);
    }

    static Instant utc(DerElement element) {
        return instant(element, UTC, 2000);
    }

    private static Instant instant(DerElement element, Pattern form, int century) {
        Matcher parts = form.matcher(new String(element.octets(MOST), US_ASCII));
        if (!parts.matches()) {
            throw element.fault(SealFault.WRONG_VALUE);
        }
        int year = number(parts, 1) + century;
        String fraction = parts.group(7) == null ? "" : parts.group(7);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        try {
            return LocalDateTime.of(
                            century > 0 && year >= century + PIVOT ? year - 100 : year,
                            number(parts, 2),
                            number(parts, 3),
                            number(parts, 4),
                            number(parts, 5),
                            number(parts, 6),
                            nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new SealException(SealFault.WRONG_VALUE, element.field(), e);
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
