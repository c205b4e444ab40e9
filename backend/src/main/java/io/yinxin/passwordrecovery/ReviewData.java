package io.yinxin.passwordrecovery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, as it is kept with the request.
 *
 * @param accountId null if nobody has the name
 * @param legal of administrators
 * @param overseas of overseas organisations
 * @param pictures by slot, SHA-256 in hex: stays when they are erased (RVW-59)
 * @param language in which the applicant reads the result
 */
@RegisterForReflection
record ReviewData(
        String username,
        @Nullable UUID accountId,
        UserKind kind,
        @Nullable Legal legal,
        @Nullable Overseas overseas,
        Map<String, String> pictures,
        Language language) {
    @RegisterForReflection
    record Legal(
            String orgName,
            String uscc,
            String legalRepName,
            String legalRepIdType,
            String legalRepIdNumber,
            @Nullable String legalRepIdValidFrom,
            @Nullable String legalRepIdValidTo,
            String mobile) {
        @Override
        public String toString() {
            return "Legal";
        }
    }

    @RegisterForReflection
    record Overseas(String email, @Nullable String registrationNo, String contactName) {
        @Override
        public String toString() {
            return "Overseas";
        }
    }

    /** Where the applicant was proven to be reached: a mobile, or the new e-mail address. */
    @JsonIgnore
    String contact() {
        if (legal != null) {
            return legal.mobile();
        }
        if (overseas != null) {
            return overseas.email();
        }
        throw new IllegalStateException("a request without contact");
    }

    @Override
    public String toString() {
        return "ReviewData[" + kind + "]";
    }
}
