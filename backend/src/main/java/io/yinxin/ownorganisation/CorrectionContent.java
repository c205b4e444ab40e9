package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.StatedOrganisation;
import io.yinxin.accounts.StatedOrganisations;
import io.yinxin.desk.Mask;
import io.yinxin.desk.TaskContent;
import io.yinxin.desk.TaskField;
import io.yinxin.desk.TaskPicture;
import io.yinxin.desk.TaskSection;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.validation.DocumentType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A correction beside the record, field by field. Within a session of the caller. */
@Singleton
class CorrectionContent {
    private final Accounts accounts;
    private final Organisations organisations;
    private final StatedOrganisations stated;

    CorrectionContent(Accounts accounts, Organisations organisations, StatedOrganisations stated) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.stated = stated;
    }

    /** Whom it is about, as on record; of an individual's statement there is no document. */
    record Subject(
            Profile account,
            Correction correction,
            @Nullable Organisation organisation,
            @Nullable StatedOrganisation stated) {}

    Uni<Subject> subject(Profile account, Correction correction) {
        return organisations
                .ofAccount(account.organisationId())
                .flatMap(organisation -> stated.ofAccount(account.accountId())
                        .map(statement -> new Subject(account, correction, organisation, statement)));
    }

    Uni<TaskContent> of(Correction correction, List<TaskPicture> pictures) {
        return accounts.profile(correction.accountId())
                .flatMap(account -> subject(account, correction))
                .map(subject -> new TaskContent(
                        List.of(request(subject), organisation(subject), legalRepresentative(subject)),
                        pictures,
                        List.of(),
                        List.of(),
                        risks(subject)));
    }

    private static TaskSection request(Subject subject) {
        Profile account = subject.account();
        return new TaskSection(
                "REQUEST",
                List.of(
                        TaskField.of(
                                "accountKind", Mask.OPEN, null, account.kind().name()),
                        TaskField.of("username", Mask.USERNAME, null, account.username()),
                        TaskField.of(
                                "name",
                                Mask.NAME,
                                null,
                                account.holder() == null
                                        ? null
                                        : account.holder().name()),
                        TaskField.of(
                                "explanation", Mask.OPEN, subject.correction().explanation(), null)));
    }

    private static TaskSection organisation(Subject subject) {
        OrganisationForm form = subject.correction().form();
        OrganisationRules.Naming known = recorded(subject);
        Organisation organisation = subject.organisation();
        return new TaskSection(
                "ORGANISATION",
                List.of(
                        TaskField.of("orgName", Mask.OPEN, form.orgName(), known == null ? null : known.orgName()),
                        TaskField.of("uscc", Mask.OPEN, form.uscc(), known == null ? null : known.uscc()),
                        TaskField.of("orgCode", Mask.OPEN, form.orgCode(), known == null ? null : known.orgCode()),
                        TaskField.of(
                                "orgAddress",
                                Mask.OPEN,
                                form.orgAddress(),
                                organisation == null ? null : organisation.address())));
    }

    private static TaskSection legalRepresentative(Subject subject) {
        OrganisationForm form = subject.correction().form();
        Organisation organisation = subject.organisation();
        LegalRepresentative known = organisation == null ? null : organisation.legalRepresentative();
        String name = known != null
                ? known.name()
                : subject.stated() == null ? null : subject.stated().legalRepName();
        List<TaskField> fields = new ArrayList<>();
        fields.add(TaskField.of("legalRepName", Mask.NAME, form.legalRepName(), name));
        if (form.legalRepIdNumber() != null) {
            Mask number = DocumentType.ID_CARD.name().equals(form.legalRepIdType()) ? Mask.ID_CARD : Mask.DOCUMENT;
            fields.add(TaskField.of(
                    "legalRepIdType", Mask.OPEN, form.legalRepIdType(), known == null ? null : known.idType()));
            fields.add(TaskField.of(
                    "legalRepIdNumber", number, form.legalRepIdNumber(), known == null ? null : known.idNumber()));
        }
        return new TaskSection("LEGAL_REPRESENTATIVE", fields);
    }

    /** Another change came in between: an approval is refused then. */
    private static List<String> risks(Subject subject) {
        OrganisationRules.Naming before = subject.correction().before();
        OrganisationRules.Naming known = recorded(subject);
        boolean same = before == null ? known == null : before.equals(known);
        return same && KnownOrganisations.isKeptBy(subject.account()) ? List.of() : List.of("CHANGED_MEANWHILE");
    }

    private static OrganisationRules.@Nullable Naming recorded(Subject subject) {
        Organisation organisation = subject.organisation();
        if (organisation != null) {
            return new OrganisationRules.Naming(organisation.uscc(), organisation.orgCode(), organisation.orgName());
        }
        StatedOrganisation statement = subject.stated();
        return statement == null
                ? null
                : new OrganisationRules.Naming(statement.uscc(), statement.orgCode(), statement.orgName());
    }
}
