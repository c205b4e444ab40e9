package io.yinxin.trial;

/** People and organisations of the tests. */
final class Cards {
    static final Organisation ORGANISATION = new Organisation("示例试用贸易有限公司", "91110108MA0T12346B");
    static final Person HOLDER = new Person("周试用", "110101197803123418");

    private Cards() {}

    static TrialCard legal() {
        return TrialCard.legal(HOLDER, ORGANISATION, "8800000001");
    }

    static TrialCard operator() {
        return TrialCard.operator(HOLDER, ORGANISATION, "8800000002");
    }
}
