package io.yinxin.eseal.scan;

/** A file that is refused as a scan. */
public final class ScanException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ScanRefusal refusal;

    ScanException(ScanRefusal refusal, String message) {
        super(refusal + ": " + message);
        this.refusal = refusal;
    }

    public ScanRefusal refusal() {
        return refusal;
    }
}
