package io.yinxin.usernamerecovery;

import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.Language;
import io.yinxin.recovery.StatedPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for manual review (RVW-49).
 *
 * @param kind whose account it shall be
 * @param organisation and its legal representative: null for individuals
 * @param language the result is written in
 * @param checks what the register said of the applicant
 */
record ReviewData(
        RecoverableKind kind,
        @Nullable StatedOrganisation organisation,
        @Nullable StatedPerson legalRepresentative,
        StatedPerson applicant,
        Contact contact,
        Language language,
        List<TaskCheck> checks) {
    /** What names the account asked for, as stated: one request may be open for it. */
    String account() {
        String organisationCode = organisation == null ? "" : organisation.orgCode();
        return switch (kind) {
            case ADMIN -> kind + ":" + organisationCode;
            case OPERATOR -> kind + ":" + organisationCode + ":" + applicant.target();
            case INDIVIDUAL -> kind + ":" + applicant.target();
        };
    }

    @Override
    public String toString() {
        return "ReviewData[" + kind + "]";
    }
}
