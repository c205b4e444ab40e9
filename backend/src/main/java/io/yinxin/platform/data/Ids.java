package io.yinxin.platform.data;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of records: UUID version 7 (RFC 9562 section 5.7), so that index pages fill in order of creation. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
