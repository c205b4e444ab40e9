package io.yinxin.usernamerecovery;

import io.yinxin.recovery.StatedPerson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a failed attempt counts: per kind, the organisation and, but for administrators, the document (RCU-09). */
final class Targets {
    private Targets() {}

    static List<String> of(
            RecoverableKind kind, @Nullable StatedOrganisation organisation, @Nullable StatedPerson person) {
        List<String> targets = new ArrayList<>();
        if (organisation != null) {
            targets.add(kind + ":" + organisation.target());
        }
        if (person != null && kind != RecoverableKind.ADMIN) {
            targets.add(kind + ":" + person.target());
        }
        return targets;
    }

    /** @throws io.yinxin.platform.problem.DomainException VALIDATION_FAILED with both fields, if they are missing */
    static @Nullable StatedOrganisation organisation(
            RecoverableKind kind, @Nullable String orgName, @Nullable String orgCode) {
        if (kind == RecoverableKind.INDIVIDUAL) {
            return null;
        }
        Missing.refuse("orgName", orgName, "orgCode", orgCode);
        return StatedOrganisation.of(orgName, orgCode, null);
    }
}
