package io.yinxin.eseal.drawing;

/** Names nobody has. */
final class Names {
    static final String OF_4 = "青禾印信";
    static final String OF_8 = "青禾印信有限公司";
    static final String OF_14 = "云川青禾印信电子科技有限公司";
    static final String OF_22 = "云川省青禾印信电子科技进出口贸易股份有限公司";
    static final String OF_40 = OF_22 + "云川市松溪高新产业技术开发区东分公司";
    static final String TAX_NUMBER = "91000000MA00YINX1N";

    private Names() {}

    static String of(int characters) {
        return OF_40.repeat(3).substring(0, characters);
    }

    static SealDesign design(SealKind kind, String name) {
        return kind == SealKind.INVOICE ? SealDesign.invoice(name, TAX_NUMBER) : SealDesign.of(kind.template(), name);
    }
}
