package io.yinxin.eseal.object;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * TBS_Sign.timeInfo of version 1, a BIT STRING without a word on what is in it: files have a UTCTime, a GeneralizedTime, a
 * time-stamp token, or text.
 */
final class FirstVersionTime {
    private static final String FIELD = "TBS_Sign.timeInfo";
    private static final int LONGEST_TEXT = 64;
    /** Of text without a zone: these files come from China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final List<DateTimeFormatter> LOCAL = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT));
    private static final List<DateTimeFormatter> ZONED = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss[.SSS]X", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuMMddHHmmssX", Locale.ROOT));

    private FirstVersionTime() {}

    static SigningTime read(byte[] octets) {
        try {
            return new SigningTime.Stated(stated(octets));
        } catch (SealException | DateTimeException e) {
            boolean sequence = octets.length > 0 && (octets[0] & 0xff) == DerElement.SEQUENCE;
            return sequence ? new SigningTime.Token(octets) : new SigningTime.Unreadable();
        }
    }

    private static Instant stated(byte[] octets) {
        DerReader in = new DerReader(octets, 0, octets.length);
        if (in.at(DerElement.UTC_TIME)) {
            return DerTimes.utc(DerReader.whole(octets, DerElement.UTC_TIME, FIELD));
        }
        if (in.at(DerElement.GENERALIZED_TIME)) {
            return DerTimes.generalized(DerReader.whole(octets, DerElement.GENERALIZED_TIME, FIELD));
        }
        if (octets.length > LONGEST_TEXT) {
            throw new DateTimeException("too long");
        }
        return text(new String(octets, US_ASCII).strip());
    }

    private static Instant text(String text) {
        for (DateTimeFormatter form : ZONED) {
            try {
                return OffsetDateTime.parse(text, form).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        for (DateTimeFormatter form : LOCAL) {
            try {
                return LocalDateTime.parse(text, form).atZone(CHINA).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new DateTimeException("no known form");
    }
}
