package io.yinxin.eseal.ofd;

/** A package that cannot be read or sealed. The message is for logs. */
public final class OfdException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final OfdError error;

    OfdException(OfdError error, String detail) {
        super(error + ": " + detail, null, false, false);
        this.error = error;
    }

    public OfdError error() {
        return error;
    }
}
