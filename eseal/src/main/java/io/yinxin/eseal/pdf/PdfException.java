package io.yinxin.eseal.pdf;

/** A PDF that cannot be read or sealed. The message is for logs. */
public final class PdfException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final PdfError error;

    PdfException(PdfError error, String detail) {
        super(error + ": " + detail, null, false, false);
        this.error = error;
    }

    static PdfException of(PdfError error, Exception cause) {
        return new PdfException(error, cause.getClass().getSimpleName() + " " + cause.getMessage());
    }

    public PdfError error() {
        return error;
    }
}
