package io.yinxin.ownorganisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.Effect;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationData;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.validation.IdentityDocumentRules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation on record, changed by its administrator (ACC-16 to ACC-26). */
@Singleton
class ChangeRegistered {
    private final Organisations organisations;
    private final OrganisationFindings findings;
    private final OrganisationChecks checks;
    private final ChangeSteps steps;

    ChangeRegistered(
            Organisations organisations, OrganisationFindings findings, OrganisationChecks checks, ChangeSteps steps) {
        this.organisations = organisations;
        this.findings = findings;
        this.checks = checks;
        this.steps = steps;
    }

    Uni<ChangeDone> change(Profile administrator, OrganisationForm form) {
        return organisations
                .byId(Objects.requireNonNull(administrator.organisationId()))
                .invoke(known -> judge(known, form))
                .flatMap(known -> change(administrator, known, data(known, form), form));
    }

    private void judge(Organisation known, OrganisationForm form) {
        LegalRepresentative person = known.legalRepresentative();
        Findings found = findings.of(form, person != null);
        if (statesAnother(person, form)) {
            findings.addDocument(found, form);
        }
        found.refuseAny();
        ChangeSteps.requireVersion(known.version(), form.version());
    }

    private Uni<ChangeDone> change(
            Profile administrator, Organisation known, OrganisationData data, OrganisationForm form) {
        Set<ChangedItem> items = items(known, data);
        OrganisationFindings.refuseAnother(items);
        if (items.isEmpty()) {
            return Uni.createFrom().item(ChangeDone.NOTHING);
        }
        return checks.registered(administrator.accountId(), known.kind(), data, items)
                .chain(() -> Panache.withTransaction(() -> save(administrator, known, data, items, form)));
    }

    /** What the form would change, the register aside. */
    Uni<KnownOrganisations.Examined> examine(Profile administrator, OrganisationForm form) {
        return organisations
                .byId(Objects.requireNonNull(administrator.organisationId()))
                .invoke(known -> judge(known, form))
                .map(known -> new KnownOrganisations.Examined(namingOf(known), items(known, data(known, form))))
                .invoke(examined -> OrganisationFindings.refuseAnother(examined.items()))
                .call(examined -> organisations.requireCodes(
                        Objects.requireNonNull(administrator.organisationId()),
                        Objects.requireNonNull(form.uscc()),
                        Objects.requireNonNull(form.orgCode())));
    }

    Uni<OrganisationRules.@Nullable Naming> naming(Profile administrator) {
        return organisations
                .byId(Objects.requireNonNull(administrator.organisationId()))
                .map(known -> namingOf(known));
    }

    /** On a reviewer's word: what follows was accepted with the request. Joins the caller's transaction. */
    Uni<ChangeDone> correct(Profile administrator, OrganisationForm form) {
        return organisations
                .byId(Objects.requireNonNull(administrator.organisationId()))
                .flatMap(known -> {
                    OrganisationData data = data(known, form);
                    Set<ChangedItem> items = items(known, data);
                    return organisations
                            .change(known.organisationId(), known.version(), data)
                            .chain(() -> steps.allEffects(administrator, Change.ofOrganisation(items, data.orgCode())))
                            .flatMap(effects -> follow(administrator, known, data, items, effects));
                });
    }

    /** Codes first: whose they are is told before anybody accepts what would follow. */
    private Uni<ChangeDone> save(
            Profile administrator,
            Organisation known,
            OrganisationData data,
            Set<ChangedItem> items,
            OrganisationForm form) {
        UUID organisationId = known.organisationId();
        return organisations
                .change(organisationId, known.version(), data)
                .chain(() -> steps.effects(
                        administrator, Change.ofOrganisation(items, data.orgCode()), form.acceptedEffects()))
                .flatMap(effects -> follow(administrator, known, data, items, effects));
    }

    private Uni<ChangeDone> follow(
            Profile administrator,
            Organisation known,
            OrganisationData data,
            Set<ChangedItem> items,
            Set<Effect> effects) {
        // Register data, open to everybody.
        Map<String, String> facts =
                Map.of("before", known.uscc() + " " + known.orgName(), "after", data.uscc() + " " + data.orgName());
        return steps.follow(
                administrator, effects, MessageTemplate.ORGANISATION_CHANGED, ChangeOrganisation.WHAT, items, facts);
    }

    private static OrganisationRules.Naming namingOf(Organisation known) {
        return new OrganisationRules.Naming(known.uscc(), known.orgCode(), known.orgName());
    }

    private static Set<ChangedItem> items(Organisation known, OrganisationData data) {
        EnumSet<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        items.addAll(OrganisationRules.between(
                namingOf(known), new OrganisationRules.Naming(data.uscc(), data.orgCode(), data.orgName())));
        if (!Objects.equals(known.legalRepresentative(), data.legalRepresentative())) {
            items.add(ChangedItem.LEGAL_REPRESENTATIVE);
        }
        if (!Objects.equals(known.address(), data.address())) {
            items.add(ChangedItem.ORG_ADDRESS);
        }
        return items;
    }

    private static OrganisationData data(Organisation known, OrganisationForm form) {
        LegalRepresentative person = known.legalRepresentative();
        return new OrganisationData(
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.orgName()),
                statesAnother(person, form) ? stated(form) : person,
                form.orgAddress() == null ? known.address() : emptyToNull(form.orgAddress()));
    }

    /** The name alone, as it is on record, states nobody else. */
    private static boolean statesAnother(@Nullable LegalRepresentative person, OrganisationForm form) {
        return form.legalRepName() != null
                && (person == null
                        || form.legalRepIdNumber() != null
                        || !person.name().equals(form.legalRepName()));
    }

    private static LegalRepresentative stated(OrganisationForm form) {
        return new LegalRepresentative(
                Objects.requireNonNull(form.legalRepName()),
                Objects.requireNonNull(form.legalRepIdType()),
                Objects.requireNonNull(form.legalRepIdNumber()),
                date(form.legalRepIdValidFrom()),
                date(form.legalRepIdValidTo()));
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        return IdentityDocumentRules.date(typed).orElse(null);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
