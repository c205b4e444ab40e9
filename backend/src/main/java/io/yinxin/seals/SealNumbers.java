package io.yinxin.seals;

import io.yinxin.platform.crypto.Secrets;
import java.math.BigInteger;

/** Numbers of seals: the organisation's code and twelve random digits; the database has the last word on their being unique. */
final class SealNumbers {
    private static final BigInteger LIMIT = BigInteger.TEN.pow(12);

    private SealNumbers() {}

    static String next(String orgCode) {
        return orgCode + "%012d".formatted(new BigInteger(1, Secrets.bytes(16)).mod(LIMIT));
    }
}
