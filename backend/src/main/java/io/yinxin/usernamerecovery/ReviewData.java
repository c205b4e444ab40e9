package io.yinxin.usernamerecovery;

import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.Language;
import io.yinxin.recovery.StatedPerson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for manual review (RVW-49).
 *
 * @param kind whose account it shall be
 * @param organisation and its legal representative: null for individuals
 * @param language the result is written in
 * @param checks what the register said of the applicant
 * @param pictures by slot, SHA-256 in hex: stays when they are erased (RVW-59); empty until the request is handed in
 */
record ReviewData(
        RecoverableKind kind,
        @Nullable StatedOrganisation organisation,
        @Nullable StatedPerson legalRepresentative,
        StatedPerson applicant,
        Contact contact,
        Language language,
        List<TaskCheck> checks,
        @Nullable Map<String, String> pictures) {
    ReviewData with(Map<String, String> digests) {
        return new ReviewData(kind, organisation, legalRepresentative, applicant, contact, language, checks, digests);
    }

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
