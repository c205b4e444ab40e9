package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.staff.Staff;
import io.yinxin.staff.StaffMember;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Whether there is anybody who could confirm (RVW-35). Joins the caller's transaction. */
@Singleton
class SecondPersons {
    private final Staff staff;
    private final DeskMails mails;

    SecondPersons(Staff staff, DeskMails mails) {
        this.staff = staff;
        this.mails = mails;
    }

    /** The task waits in any case; without a second person the supervisors must find one. */
    Uni<Void> tellIfNobody(OpenTask open) {
        return staff.confirming(open.task().queue.duty())
                .flatMap(members -> isThereOne(open, members)
                        ? Uni.createFrom().voidItem()
                        : mails.toSupervisors(MessageTemplate.DESK_NO_SECOND, Map.of("taskNo", open.task().taskNo)));
    }

    private static boolean isThereOne(OpenTask open, List<StaffMember> members) {
        return members.stream()
                .anyMatch(
                        member -> !member.isSamePersonAs(open.me()) && !TaskRules.isRelated(member, open.situation()));
    }
}
