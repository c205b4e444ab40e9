package io.yinxin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Duty;
import io.yinxin.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: a row for each kind of member and state of the task. */
class TaskRulesTest {
    private static final String OWN_ORG = "T00000001";
    private static final StaffMember CLAIMER = member("li", List.of());

    @Tag("RVW-11")
    @Tag("RVW-14")
    @Tag("RVW-15")
    @Tag("RVW-16")
    @Tag("RVW-33")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAITING    | REVIEWER   | CLAIM NOTE DISCLOSE",
                "WAITING    | SUPERVISOR | NOTE ASSIGN PRIORITISE DISCLOSE",
                "WAITING    | RELATED    | NOTE",
                "CLAIMED    | CLAIMER    | RELEASE DECIDE CHECK NOTE",
                "CLAIMED    | REVIEWER   | NOTE DISCLOSE",
                "CLAIMED    | SUPERVISOR | NOTE ASSIGN PRIORITISE DISCLOSE",
                "CONFIRMING | CLAIMER    | NOTE",
                "CONFIRMING | REVIEWER   | NOTE DISCLOSE",
                "CONFIRMING | SECOND     | CONFIRM NOTE",
                "CONFIRMING | SAME       | NOTE DISCLOSE",
                "CONFIRMING | RELATED    | NOTE",
                "CONFIRMING | SUPERVISOR | NOTE PRIORITISE DISCLOSE",
                "DECIDED    | CLAIMER    | DISCLOSE",
                "DECIDED    | SECOND     | DISCLOSE",
                "CLOSED     | REVIEWER   | DISCLOSE"
            })
    void actions(TaskState state, String who, String actions) {
        assertThat(TaskRules.actions(staff(who), person(who), situation(state)))
                .as(who + " at " + state)
                .containsExactlyInAnyOrderElementsOf(Set.of(actions.split(" ")).stream()
                        .map(TaskAction::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Tag("RVW-71")
    @ParameterizedTest
    @CsvSource({
        "WAITING, REVIEWER, false",
        "CLAIMED, CLAIMER, true",
        "CLAIMED, REVIEWER, false",
        "CLAIMED, SECOND, false",
        "CLAIMED, SUPERVISOR, false",
        "CONFIRMING, CLAIMER, true",
        "CONFIRMING, SECOND, true",
        "CONFIRMING, SAME, false",
        "CONFIRMING, RELATED, false",
        "DECIDED, CLAIMER, false",
        "DECIDED, SECOND, false",
        "CLOSED, CLAIMER, false"
    })
    void personalDataAreForWhoWorksOnIt(TaskState state, String who, boolean inFull) {
        assertThat(TaskRules.seesAll(staff(who), person(who), situation(state))).isEqualTo(inFull);
    }

    @Tag("RVW-02")
    @ParameterizedTest
    @CsvSource({"RECOVERY_REVIEWER, true", "SUPERVISOR, true", "AUDITOR, false", "STAFF_ADMIN, false"})
    void queuesAreForTheirDuty(Duty duty, boolean seen) {
        CurrentStaff staff = current(CLAIMER, Set.of(duty), Set.of());
        assertThat(TaskRules.maySee(staff, TaskQueue.RECOVERY)).isEqualTo(seen);
    }

    private static TaskRules.Situation situation(TaskState state) {
        return new TaskRules.Situation(
                TaskQueue.RECOVERY,
                state,
                state == TaskState.WAITING ? null : CLAIMER,
                new String[] {OWN_ORG},
                new String[] {"d-applicant"});
    }

    private static StaffMember person(String who) {
        return switch (who) {
            case "CLAIMER" -> CLAIMER;
            case "SAME" -> new StaffMember(UUID.randomUUID(), "li2", "李二", null, CLAIMER.documentDigests(), List.of());
            case "RELATED" -> member("wu", List.of(OWN_ORG));
            default -> member("wu", List.of());
        };
    }

    private static CurrentStaff staff(String who) {
        Set<Duty> reviewer = Set.of(Duty.RECOVERY_REVIEWER);
        return switch (who) {
            case "SUPERVISOR" -> current(person(who), Set.of(Duty.SUPERVISOR), Set.of());
            case "SECOND", "SAME", "RELATED" -> current(person(who), reviewer, reviewer);
            default -> current(person(who), reviewer, Set.of());
        };
    }

    private static CurrentStaff current(StaffMember member, Set<Duty> duties, Set<Duty> confirms) {
        return new CurrentStaff(
                member.staffId(), member.username(), member.name(), duties, confirms, UUID.randomUUID(), Instant.EPOCH);
    }

    private static StaffMember member(String name, List<String> orgs) {
        return new StaffMember(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                name,
                null,
                List.of("d-" + name),
                orgs);
    }
}
