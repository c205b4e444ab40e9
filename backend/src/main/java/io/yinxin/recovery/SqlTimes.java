package io.yinxin.recovery;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Times of native queries, which come as the driver has them. */
final class SqlTimes {
    private SqlTimes() {}

    static Instant instant(Object value) {
        return value instanceof Instant instant ? instant : ((OffsetDateTime) value).toInstant();
    }
}
