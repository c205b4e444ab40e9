package io.yinxin.sealing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use log as a table (RFC 4180), in UTF-8 with a mark by which spreadsheets know it. */
final class UseCsv {
    private static final String MARK = "\uFEFF";
    private static final String HEAD = "time,person,client,key,card,application,document_kind,format,title,digest,"
            + "sealed_digest,seal_number,seal_name,positions,result,time_stamped_at";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private UseCsv() {}

    static String of(List<UseItem> uses, ZoneId zone) {
        return MARK + HEAD + "\r\n" + uses.stream().map(use -> line(use, zone)).collect(Collectors.joining());
    }

    private static String line(UseItem use, ZoneId zone) {
        return Stream.<@Nullable String>of(
                                TIME.format(use.usedAt().atZone(zone)),
                                use.person(),
                                use.client(),
                                use.key().name(),
                                use.cardNo(),
                                use.application(),
                                use.documentKind(),
                                use.format() == null ? "" : use.format().name(),
                                use.title(),
                                use.digest(),
                                use.sealedDigest(),
                                use.sealNumber(),
                                use.sealName(),
                                use.positions(),
                                use.result(),
                                use.timeStampedAt() == null
                                        ? ""
                                        : TIME.format(use.timeStampedAt().atZone(zone)))
                        .map(UseCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** What begins like a formula would be one to a spreadsheet: titles come from outside. */
    private static String cell(@Nullable String text) {
        String value = text == null ? "" : text;
        if (!value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) {
            value = "'" + value;
        }
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
