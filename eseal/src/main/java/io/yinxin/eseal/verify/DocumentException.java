package io.yinxin.eseal.verify;

/** A file that is not for this check. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final DocumentFault fault;

    DocumentException(DocumentFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public DocumentFault fault() {
        return fault;
    }
}
