package io.yinxin.administratorrecovery;

import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.administratorrecovery.OnRecord.Known;
import io.yinxin.desk.FormerRequest;
import io.yinxin.desk.Mask;
import io.yinxin.desk.TaskCheck;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskField;
import io.yinxin.desk.TaskPicture;
import io.yinxin.desk.TaskSection;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.recovery.PersonComparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim beside the record, field by field (RVW-49, RVW-51). */
final class ClaimContent {
    private ClaimContent() {}

    static TaskContent of(ClaimData data, Known known, List<TaskPicture> pictures, List<FormerRequest> former) {
        return new TaskContent(sections(data, known), pictures, List.of(), former, risks(data, known, former));
    }

    private static List<TaskSection> sections(ClaimData data, Known known) {
        Organisation organisation = known.organisation();
        Profile operator = known.operator();
        Claimant claimant = data.claimant();
        List<TaskSection> sections = new ArrayList<>();
        sections.add(new TaskSection(
                "REQUEST",
                List.of(
                        TaskField.of("username", Mask.USERNAME, claimant.username(), username(operator)),
                        TaskField.of(
                                "mobile", Mask.MOBILE, claimant.mobile(), operator == null ? null : operator.mobile()),
                        TaskField.of(
                                "email", Mask.EMAIL, claimant.email(), operator == null ? null : operator.email()))));
        sections.add(new TaskSection(
                "ORGANISATION",
                List.of(
                        TaskField.of(
                                "orgName",
                                Mask.OPEN,
                                data.organisation().orgName(),
                                organisation == null ? null : organisation.orgName()),
                        TaskField.of(
                                "uscc",
                                Mask.OPEN,
                                data.organisation().uscc(),
                                organisation == null ? null : organisation.uscc()))));
        sections.add(new TaskSection(
                "LEGAL_REPRESENTATIVE",
                PersonComparison.of(
                        data.organisation().legalRepresentative(),
                        organisation == null ? null : holder(organisation.legalRepresentative()))));
        sections.add(new TaskSection(
                "APPLICANT", PersonComparison.of(claimant.person(), operator == null ? null : operator.holder())));
        if (known.administrator() != null) {
            sections.add(new TaskSection("ADMINISTRATOR", administrator(known.administrator())));
        }
        return sections;
    }

    /** Whose place it is about. */
    private static List<TaskField> administrator(Profile account) {
        Holder holder = account.holder();
        return List.of(
                TaskField.of("username", Mask.USERNAME, null, account.username()),
                TaskField.of("name", Mask.NAME, null, holder == null ? null : holder.name()),
                TaskField.of("mobile", Mask.MOBILE, null, account.mobile()),
                TaskField.of("state", Mask.OPEN, null, account.state().name()));
    }

    private static List<String> risks(ClaimData data, Known known, List<FormerRequest> former) {
        List<String> risks = new ArrayList<>();
        if (known.organisation() == null) {
            risks.add("ORGANISATION_NOT_FOUND");
        } else if (known.administrator() == null) {
            risks.add("NO_ADMINISTRATOR");
        }
        if (known.isAdministrator(data.claimant().person())) {
            risks.add("IS_ADMINISTRATOR");
        }
        if (!known.isFree()) {
            risks.add("DOCUMENT_IN_USE");
        }
        if (data.checks().stream().anyMatch(check -> check.result() != TaskCheck.Result.MATCH)) {
            risks.add("IDENTITY_NOT_CONFIRMED");
        }
        if (!former.isEmpty()) {
            risks.add(FormerRequest.RISK);
        }
        return risks;
    }

    private static @Nullable String username(@Nullable Profile account) {
        return account == null ? null : account.username();
    }

    private static @Nullable Holder holder(@Nullable LegalRepresentative person) {
        return person == null
                ? null
                : new Holder(
                        person.name(), person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }
}
