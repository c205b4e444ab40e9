package io.yinxin.usernamerecovery;

import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.desk.FormerRequest;
import io.yinxin.desk.Mask;
import io.yinxin.desk.TaskCheck;
import io.yinxin.desk.TaskChoice;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskField;
import io.yinxin.desk.TaskPicture;
import io.yinxin.desk.TaskSection;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.recovery.PersonComparison;
import io.yinxin.usernamerecovery.Candidates.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request beside the record, field by field (RVW-49, RVW-51). */
final class ReviewContent {
    private ReviewContent() {}

    static TaskContent of(ReviewData data, Found found, List<TaskPicture> pictures, List<FormerRequest> former) {
        return new TaskContent(
                sections(data, found), pictures, choices(data, found), former, risks(data, found, former));
    }

    private static List<TaskSection> sections(ReviewData data, Found found) {
        List<TaskSection> sections = new ArrayList<>();
        Profile best = found.best();
        sections.add(new TaskSection("REQUEST", request(data, best)));
        if (data.organisation() != null) {
            sections.add(new TaskSection("ORGANISATION", organisation(data.organisation(), found.organisation())));
        }
        if (data.legalRepresentative() != null) {
            LegalRepresentative recorded =
                    found.organisation() == null ? null : found.organisation().legalRepresentative();
            sections.add(new TaskSection(
                    "LEGAL_REPRESENTATIVE", PersonComparison.of(data.legalRepresentative(), of(recorded))));
        }
        sections.add(new TaskSection(
                "APPLICANT", PersonComparison.of(data.applicant(), best == null ? null : best.holder())));
        return sections;
    }

    private static List<TaskField> request(ReviewData data, @Nullable Profile best) {
        List<TaskField> fields = new ArrayList<>();
        fields.add(TaskField.of("accountKind", Mask.OPEN, data.kind().name(), null));
        if (data.contact().mobile() != null) {
            fields.add(
                    TaskField.of("mobile", Mask.MOBILE, data.contact().mobile(), best == null ? null : best.mobile()));
        }
        if (data.contact().email() != null) {
            fields.add(TaskField.of("email", Mask.EMAIL, data.contact().email(), best == null ? null : best.email()));
        }
        if (best != null) {
            fields.add(TaskField.of("username", Mask.USERNAME, null, best.username()));
            fields.add(TaskField.of("state", Mask.OPEN, null, best.state().name()));
        }
        return fields;
    }

    private static List<TaskField> organisation(StatedOrganisation stated, @Nullable Organisation recorded) {
        return List.of(
                TaskField.of("orgName", Mask.OPEN, stated.orgName(), recorded == null ? null : recorded.orgName()),
                TaskField.of("orgCode", Mask.OPEN, stated.orgCode(), recorded == null ? null : recorded.orgCode()));
    }

    /** More than one account fits: the reviewer chooses which are proven (RVW-53). */
    private static List<TaskChoice> choices(ReviewData data, Found found) {
        return found.accounts().size() < 2
                ? List.of()
                : found.accounts().stream().map(one -> choice(data, one)).toList();
    }

    private static TaskChoice choice(ReviewData data, Profile account) {
        Holder holder = account.holder();
        List<TaskField> fields = List.of(
                TaskField.of("username", Mask.USERNAME, null, account.username()),
                TaskField.of("name", Mask.NAME, data.applicant().name(), holder == null ? null : holder.name()),
                TaskField.of("mobile", Mask.MOBILE, data.contact().mobile(), account.mobile()),
                TaskField.of("state", Mask.OPEN, null, account.state().name()),
                TaskField.of("createdAt", Mask.OPEN, null, account.createdAt().toString()));
        return new TaskChoice(account.accountId().toString(), fields, Candidates.isProven(account, data));
    }

    private static List<String> risks(ReviewData data, Found found, List<FormerRequest> former) {
        List<String> risks = new ArrayList<>();
        Profile best = found.best();
        if (best == null) {
            risks.add("ACCOUNT_NOT_FOUND");
        } else if (!isReached(data.contact(), best)) {
            risks.add("PHONE_NOT_BOUND");
        }
        if (data.checks().stream().anyMatch(check -> check.result() != TaskCheck.Result.MATCH)) {
            risks.add("IDENTITY_NOT_CONFIRMED");
        }
        if (!former.isEmpty()) {
            risks.add(FormerRequest.RISK);
        }
        return risks;
    }

    static boolean isReached(Contact contact, Profile account) {
        return contact.isMobile(account.mobile()) || contact.isEmail(account.email());
    }

    private static @Nullable Holder of(@Nullable LegalRepresentative person) {
        return person == null
                ? null
                : new Holder(
                        person.name(), person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }
}
