package io.yinxin.eseal.object;

/** The field timeStamp [0] BIT STRING: written EXPLICIT; both kinds of tag are in use. */
final class TimeStamps {
    private TimeStamps() {}

    static byte[] read(DerReader in, String field) {
        if (in.at(DerElement.CONTEXT_0)) {
            return in.next(DerElement.CONTEXT_0, field).bits(SealLimits.TIMESTAMP);
        }
        DerReader wrapped = in.next(DerElement.CONTEXT_0_CONSTRUCTED, field).inside();
        byte[] token = wrapped.next(DerElement.BIT_STRING, field).bits(SealLimits.TIMESTAMP);
        wrapped.finish(field);
        return token;
    }

    static byte[] der(byte[] token) {
        return DerWriter.tagged(DerWriter.bits(token));
    }
}
