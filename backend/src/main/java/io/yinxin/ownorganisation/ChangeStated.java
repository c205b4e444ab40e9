package io.yinxin.ownorganisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.StatedOrganisation;
import io.yinxin.accounts.StatedOrganisations;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.changes.ChangedItem;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisation an individual states (ACC-33, ACC-34). */
@Singleton
class ChangeStated {
    private final StatedOrganisations stated;
    private final OrganisationFindings findings;
    private final OrganisationChecks checks;
    private final ChangeSteps steps;

    ChangeStated(
            StatedOrganisations stated, OrganisationFindings findings, OrganisationChecks checks, ChangeSteps steps) {
        this.stated = stated;
        this.findings = findings;
        this.checks = checks;
        this.steps = steps;
    }

    Uni<ChangeDone> change(Profile individual, OrganisationForm form) {
        return stated.ofAccount(individual.accountId()).flatMap(known -> change(individual, known, form));
    }

    private Uni<ChangeDone> change(Profile individual, @Nullable StatedOrganisation known, OrganisationForm form) {
        judge(known, form);
        StatedOrganisation data = data(known, form);
        Set<ChangedItem> items = items(known, data);
        if (known != null) {
            OrganisationFindings.refuseAnother(items);
        }
        return items.isEmpty()
                ? Uni.createFrom().item(ChangeDone.NOTHING)
                : checks.stated(data).chain(() -> Panache.withTransaction(() -> save(individual, data, items, form)));
    }

    private void judge(@Nullable StatedOrganisation known, OrganisationForm form) {
        Findings found = findings.of(form, known != null);
        if (form.orgAddress() != null && !form.orgAddress().isEmpty()) {
            found.add(List.of(FieldError.of("orgAddress", "VALUE_INVALID")));
        }
        found.refuseAny();
        Integer version = known == null ? null : known.version();
        if (!Objects.equals(version, form.version())) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    /** What the form would change, the register aside. */
    Uni<KnownOrganisations.Examined> examine(Profile individual, OrganisationForm form) {
        return stated.ofAccount(individual.accountId()).map(known -> {
            judge(known, form);
            Set<ChangedItem> items = items(known, data(known, form));
            if (known != null) {
                OrganisationFindings.refuseAnother(items);
            }
            return new KnownOrganisations.Examined(known == null ? null : namingOf(known), items);
        });
    }

    Uni<OrganisationRules.@Nullable Naming> naming(Profile individual) {
        return stated.ofAccount(individual.accountId()).map(known -> known == null ? null : namingOf(known));
    }

    /** On a reviewer's word. Joins the caller's transaction. */
    Uni<ChangeDone> correct(Profile individual, OrganisationForm form) {
        return stated.ofAccount(individual.accountId()).flatMap(known -> {
            StatedOrganisation data = data(known, form);
            return save(individual, data, items(known, data), form);
        });
    }

    private Uni<ChangeDone> save(
            Profile individual, StatedOrganisation data, Set<ChangedItem> items, OrganisationForm form) {
        return stated.put(individual.accountId(), data)
                .chain(() ->
                        steps.effects(individual, Change.ofOrganisation(items, data.orgCode()), form.acceptedEffects()))
                .flatMap(effects -> steps.follow(
                        individual,
                        effects,
                        MessageTemplate.ORGANISATION_CHANGED,
                        ChangeOrganisation.WHAT,
                        items,
                        Map.of("after", data.uscc() + " " + data.orgName())));
    }

    private static StatedOrganisation data(@Nullable StatedOrganisation known, OrganisationForm form) {
        String legalRepName = form.legalRepName() != null || known == null ? form.legalRepName() : known.legalRepName();
        return new StatedOrganisation(
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.orgName()),
                Objects.requireNonNull(legalRepName),
                known == null ? null : known.version());
    }

    private static Set<ChangedItem> items(@Nullable StatedOrganisation known, StatedOrganisation data) {
        if (known == null) {
            return EnumSet.of(
                    ChangedItem.ORG_NAME, ChangedItem.USCC, ChangedItem.ORG_CODE, ChangedItem.LEGAL_REPRESENTATIVE);
        }
        EnumSet<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        items.addAll(OrganisationRules.between(namingOf(known), namingOf(data)));
        if (!known.legalRepName().equals(data.legalRepName())) {
            items.add(ChangedItem.LEGAL_REPRESENTATIVE);
        }
        return items;
    }

    private static OrganisationRules.Naming namingOf(StatedOrganisation organisation) {
        return new OrganisationRules.Naming(organisation.uscc(), organisation.orgCode(), organisation.orgName());
    }
}
