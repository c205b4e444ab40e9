package io.yinxin.staff;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Duty;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which duties one person may not have together: who audits does nothing that is audited (RVW-70). */
final class DutyRules {
    private DutyRules() {}

    /** @throws DomainException STAFF_DUTIES_EXCLUDE */
    static void requireTogether(Collection<Duty> present, Duty added) {
        Set<Duty> all = EnumSet.of(added);
        all.addAll(present);
        if (all.contains(Duty.AUDITOR) && all.size() > 1) {
            throw new DomainException(StaffError.STAFF_DUTIES_EXCLUDE);
        }
    }
}
