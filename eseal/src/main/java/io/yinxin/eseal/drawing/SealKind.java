package io.yinxin.eseal.drawing;

/** What a drawn seal is for (SEL-20). */
public enum SealKind {
    COMPANY,
    CONTRACT,
    FINANCE,
    INVOICE;

    /** The usual geometry of the kind; regions differ, so every value of it can be changed. */
    public SealTemplate template() {
        return switch (this) {
            case COMPANY -> SealTemplates.round(this, "");
            case CONTRACT -> SealTemplates.round(this, "合同专用章");
            case FINANCE -> SealTemplates.round(this, "财务专用章");
            case INVOICE -> SealTemplates.invoice();
        };
    }
}
