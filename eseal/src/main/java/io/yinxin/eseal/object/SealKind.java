package io.yinxin.eseal.object;

/** What the number in SES_ESPropertyInfo.type means in seals of ours; the standard leaves it open since version 4. */
public enum SealKind {
    COMPANY(1),
    CONTRACT(2),
    FINANCE(3),
    INVOICE(4);

    private final int type;

    SealKind(int type) {
        this.type = type;
    }

    public int type() {
        return type;
    }
}
