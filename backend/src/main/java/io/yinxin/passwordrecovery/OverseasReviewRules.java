package io.yinxin.passwordrecovery;

import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.Profile;
import io.yinxin.desk.Mask;
import io.yinxin.desk.TaskField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An overseas organisation's request beside its record (RCP-36, RVW-51). */
final class OverseasReviewRules {
    private OverseasReviewRules() {}

    /** The name is not asked for; it is what the certificate must show. */
    static List<TaskField> organisation(ReviewData.Overseas stated, @Nullable OverseasData known) {
        return List.of(
                TaskField.of("orgName", Mask.OPEN, null, known == null ? null : known.organisationName()),
                number(stated.registrationNo(), known == null ? null : known.registrationNumber()));
    }

    static List<TaskField> applicant(ReviewData.Overseas stated, OnRecord known) {
        Profile account = known.account();
        OverseasData overseas = known.overseas();
        return List.of(
                TaskField.of("email", Mask.EMAIL, stated.email(), account == null ? null : account.email()),
                TaskField.of(
                        "contactName",
                        Mask.NAME,
                        stated.contactName(),
                        overseas == null ? null : overseas.contactName()));
    }

    /** Written with or without dashes it is the same number, as at registration (REG-44). */
    private static TaskField number(@Nullable String stated, @Nullable String recorded) {
        TaskField asWritten = TaskField.of("registrationNo", Mask.DOCUMENT, stated, recorded);
        boolean same = stated != null && recorded != null && OverseasData.isSameNumber(stated, recorded);
        return same
                ? new TaskField("registrationNo", Mask.DOCUMENT, stated, recorded, TaskField.Agreement.SAME)
                : asWritten;
    }
}
