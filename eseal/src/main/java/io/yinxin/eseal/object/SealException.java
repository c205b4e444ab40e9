package io.yinxin.eseal.object;

/** An object could not be read or made. */
public final class SealException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SealFault fault;
    private final String field;

    SealException(SealFault fault, String field) {
        super(fault + ": " + field);
        this.fault = fault;
        this.field = field;
    }

    SealException(SealFault fault, String field, Throwable cause) {
        super(fault + ": " + field, cause);
        this.fault = fault;
        this.field = field;
    }

    public SealFault fault() {
        return fault;
    }

    /** Where, by the names of the standard: {@code SES_Header.version}. */
    public String field() {
        return field;
    }
}
