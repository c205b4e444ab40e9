package io.yinxin.passwordrecovery;

import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.desk.FormerRequest;
import io.yinxin.desk.Mask;
import io.yinxin.desk.TaskField;
import io.yinxin.desk.TaskSection;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer sees of a request beside the record, and what is remarkable about it (RVW-51, RVW-56). */
final class ReviewRules {
    private ReviewRules() {}

    /** Whether a second person has to confirm an approval. Without account nothing can be approved. */
    static boolean needsSecond(ReviewData data, @Nullable Profile account) {
        if (account == null) {
            return false;
        }
        return data.kind() == UserKind.OVERSEAS
                || (data.kind() == UserKind.ENT_ADMIN && !data.contact().equals(account.mobile()));
    }

    static List<String> risks(ReviewData data, @Nullable Profile account, List<FormerRequest> former) {
        List<String> risks = new ArrayList<>();
        if (account == null) {
            risks.add("ACCOUNT_NOT_FOUND");
        } else {
            addRisksOf(account, data, risks);
        }
        if (!former.isEmpty()) {
            risks.add(FormerRequest.RISK);
        }
        return risks;
    }

    private static void addRisksOf(Profile account, ReviewData data, List<String> risks) {
        if (account.state() != AccountState.ACTIVE) {
            risks.add("ACCOUNT_NOT_ACTIVE");
        }
        if (data.legal() != null && !data.contact().equals(account.mobile())) {
            risks.add("PHONE_NOT_BOUND");
        }
        if (data.overseas() != null && !data.contact().equalsIgnoreCase(account.email())) {
            risks.add("EMAIL_CHANGES");
        }
    }

    static List<TaskSection> sections(ReviewData data, OnRecord known) {
        List<TaskSection> sections = new ArrayList<>();
        sections.add(new TaskSection("ACCOUNT", account(data, known.account())));
        ReviewData.Legal legal = data.legal();
        if (legal != null) {
            sections.add(new TaskSection("ORGANISATION", organisation(legal, known.organisation())));
        }
        ReviewData.Overseas overseas = data.overseas();
        if (overseas != null) {
            sections.add(new TaskSection("ORGANISATION", OverseasReviewRules.organisation(overseas, known.overseas())));
            sections.add(new TaskSection("APPLICANT", OverseasReviewRules.applicant(overseas, known)));
        } else {
            sections.add(new TaskSection("APPLICANT", applicant(data, known.account())));
        }
        return sections;
    }

    private static List<TaskField> account(ReviewData data, @Nullable Profile account) {
        return List.of(
                TaskField.of("username", Mask.USERNAME, data.username(), account == null ? null : account.username()),
                TaskField.of(
                        "userKind",
                        Mask.OPEN,
                        data.kind().name(),
                        account == null ? null : account.kind().name()),
                TaskField.of(
                        "accountState",
                        Mask.OPEN,
                        null,
                        account == null ? null : account.state().name()));
    }

    private static List<TaskField> organisation(ReviewData.Legal legal, @Nullable Organisation organisation) {
        LegalRepresentative known = organisation == null ? null : organisation.legalRepresentative();
        Mask document = DocumentType.ID_CARD.name().equals(legal.legalRepIdType()) ? Mask.ID_CARD : Mask.DOCUMENT;
        return List.of(
                TaskField.of(
                        "orgName", Mask.OPEN, legal.orgName(), organisation == null ? null : organisation.orgName()),
                TaskField.of("uscc", Mask.OPEN, legal.uscc(), organisation == null ? null : organisation.uscc()),
                TaskField.of("legalRepName", Mask.NAME, legal.legalRepName(), known == null ? null : known.name()),
                TaskField.of(
                        "legalRepIdType", Mask.OPEN, legal.legalRepIdType(), known == null ? null : known.idType()),
                TaskField.of(
                        "legalRepIdNumber",
                        document,
                        legal.legalRepIdNumber(),
                        known == null ? null : known.idNumber()),
                TaskField.of(
                        "legalRepIdValidFrom",
                        Mask.OPEN,
                        legal.legalRepIdValidFrom(),
                        known == null ? null : date(known.idValidFrom())),
                TaskField.of(
                        "legalRepIdValidTo",
                        Mask.OPEN,
                        legal.legalRepIdValidTo(),
                        known == null || known.idValidFrom() == null ? null : end(known.idValidTo())));
    }

    private static List<TaskField> applicant(ReviewData data, @Nullable Profile account) {
        return List.of(TaskField.of("mobile", Mask.MOBILE, data.contact(), account == null ? null : account.mobile()));
    }

    private static @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? IdentityDocumentRules.LONG_TERM : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
