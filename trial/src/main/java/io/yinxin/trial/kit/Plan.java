package io.yinxin.trial.kit;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.TrialCard.Medium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The cards every trial has (CRD-32). The endings of the card numbers are the triggers of the card directory's stand-in
 * (spec 00 table 7.1): 90 lost, 91 frozen, 92 expired.
 *
 * @param id how commands name it
 * @param revoked whether the CA takes it back at once
 */
record Plan(String id, Algorithm algorithm, Place place, TrialCard card, String pin, boolean revoked) {
    /** Where key and certificate lie. */
    enum Place {
        SOFT,
        SOFTHSM,
        VIRTUAL
    }

    static final String PUK = "12345678";
    private static final String PIN = "246810";

    private static final Organisation A = new Organisation("示例试用甲贸易有限公司", "91110108MA0T1A7E53");
    private static final Organisation B = new Organisation("示例试用乙科技有限公司", "91110108MA0T2B6F5D");
    private static final Person LEGAL_A = new Person("周试用", "110101197803123418");
    private static final Person OPERATOR_A = new Person("吴操作", "11010119850623452X");
    private static final Person LEGAL_B = new Person("郑试用", "110101199009173660");
    private static final Person OPERATOR_B = new Person("王操作", "110101198204054857");

    static List<Plan> all(Instant now) {
        TrialCard expired =
                operator("8800000192").valid(now.minus(Duration.ofDays(3 * 365)), now.minus(Duration.ofDays(30)));
        return List.of(
                soft("sm2-legal-a", TrialCard.legal(LEGAL_A, A, "8800000101").on(Medium.IKEY)),
                soft("sm2-operator-a", operator("8800000102").on(Medium.IKEY)),
                soft("sm2-legal-b", TrialCard.legal(LEGAL_B, B, "8800000201").on(Medium.IKEY)),
                soft(
                        "sm2-operator-b",
                        TrialCard.operator(OPERATOR_B, B, "8800000202").on(Medium.IKEY)),
                soft("expired", expired),
                new Plan("revoked", Algorithm.SM2, Place.SOFT, operator("8800000103"), PIN, true),
                soft("frozen", operator("8800000191")),
                soft("lost", operator("8800000190")),
                hsm("ec-legal-a", Algorithm.P256, TrialCard.legal(LEGAL_A, A, "8800000111")),
                hsm("rsa-operator-a", Algorithm.RSA, operator("8800000112")),
                hsm("rsa-legal-b", Algorithm.RSA, TrialCard.legal(LEGAL_B, B, "8800000211")),
                hsm("ec-operator-b", Algorithm.P384, TrialCard.operator(OPERATOR_B, B, "8800000212")),
                virtual("piv-legal-a", Algorithm.P256, TrialCard.legal(LEGAL_A, A, "8800000121")),
                virtual("piv-operator-b", Algorithm.RSA, TrialCard.operator(OPERATOR_B, B, "8800000222")));
    }

    private static TrialCard operator(String cardNo) {
        return TrialCard.operator(OPERATOR_A, A, cardNo);
    }

    private static Plan soft(String id, TrialCard card) {
        return new Plan(id, Algorithm.SM2, Place.SOFT, card, PIN, false);
    }

    private static Plan hsm(String id, Algorithm algorithm, TrialCard card) {
        return new Plan(id, algorithm, Place.SOFTHSM, card, PIN, false);
    }

    private static Plan virtual(String id, Algorithm algorithm, TrialCard card) {
        return new Plan(id, algorithm, Place.VIRTUAL, card, PIN, false);
    }
}
