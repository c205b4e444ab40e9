package io.yinxin.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Outbox;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Duty;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;

/** Mails to staff. Nothing of an applicant stands in them. Joins the caller's transaction. */
@Singleton
class DeskMails {
    private final Staff staff;
    private final Outbox outbox;

    DeskMails(Staff staff, Outbox outbox) {
        this.staff = staff;
        this.outbox = outbox;
    }

    Uni<Void> toSupervisors(MessageTemplate template, Map<String, String> parameters) {
        return staff.having(Duty.SUPERVISOR).flatMap(members -> to(members, template, parameters));
    }

    /** To those with a known address. */
    Uni<Void> to(Collection<StaffMember> members, MessageTemplate template, Map<String, String> parameters) {
        return Multi.createFrom()
                .iterable(members)
                .filter(member -> member.email() != null)
                .onItem()
                .transformToUniAndConcatenate(member ->
                        outbox.enqueueEmail(template, String.valueOf(member.email()), parameters, Language.ZH_CN))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
