package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.ApplyEffects;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.Effect;
import io.yinxin.changes.EffectsAhead;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationData;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the organisation itself as an authority tells it, with the effects every such change has (spec 05 table 4.1);
 * how much of it changes at once is not limited (QLF-17). The one place where this capability touches that record.
 */
@Singleton
class TakeOverOrganisation {
    private final Organisations organisations;
    private final EffectsAhead ahead;
    private final ApplyEffects apply;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    TakeOverOrganisation(
            Organisations organisations,
            EffectsAhead ahead,
            ApplyEffects apply,
            Notices notices,
            Audit audit,
            Caller caller) {
        this.organisations = organisations;
        this.ahead = ahead;
        this.apply = apply;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /** What would follow. In a session of the caller's. */
    Uni<Set<Effect>> effects(Profile administrator, Organisation known, List<OrganisationDifference> differences) {
        return ahead.of(administrator, change(data(known, differences), differences));
    }

    /**
     * Joins the caller's transaction.
     *
     * @param accepted names of effects the administrator was told and wants
     * @throws DomainException EFFECTS_NOT_ACCEPTED; ORG_CODE_TAKEN; CONFLICT_STALE
     */
    Uni<Set<Effect>> apply(
            Profile administrator,
            Organisation known,
            List<OrganisationDifference> differences,
            String source,
            @Nullable Collection<String> accepted) {
        OrganisationData data = data(known, differences);
        Change change = change(data, differences);
        return organisations
                .change(known.organisationId(), known.version(), data)
                .chain(() -> ahead.of(administrator, change))
                .invoke(effects -> EffectsAhead.requireAccepted(effects, accepted))
                .call(effects -> tell(administrator))
                .call(effects -> apply.apply(administrator, effects))
                .call(effects -> audit.record(new AuditEvent.DataChanged(
                        administrator.accountId(),
                        "ORGANISATION",
                        known.organisationId(),
                        Map.of("items", names(change.items()), "effects", names(effects), "source", source))));
    }

    private Uni<Void> tell(Profile administrator) {
        return notices.tell(
                administrator.mobile(),
                administrator.email(),
                MessageTemplate.ORGANISATION_CHANGED,
                Map.of("username", Masks.shortMask(administrator.username())),
                administrator.languageOr(caller.language()));
    }

    private static Change change(OrganisationData data, List<OrganisationDifference> differences) {
        Set<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        for (OrganisationDifference difference : differences) {
            items.add(itemOf(difference.field()));
        }
        return Change.ofOrganisation(items, data.orgCode());
    }

    private static ChangedItem itemOf(String field) {
        return switch (field) {
            case "uscc" -> ChangedItem.USCC;
            case "orgCode" -> ChangedItem.ORG_CODE;
            case "orgName" -> ChangedItem.ORG_NAME;
            case "legalRepName" -> ChangedItem.LEGAL_REPRESENTATIVE;
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** Of a new legal representative the authority tells the name alone; the document is corrected by ACC-25. */
    private static OrganisationData data(Organisation known, List<OrganisationDifference> differences) {
        Map<String, String> told = differences.stream()
                .collect(Collectors.toMap(OrganisationDifference::field, OrganisationDifference::after));
        return new OrganisationData(
                told.getOrDefault("uscc", known.uscc()),
                told.getOrDefault("orgCode", known.orgCode()),
                told.getOrDefault("orgName", known.orgName()),
                renamed(known.legalRepresentative(), told.get("legalRepName")),
                known.address());
    }

    private static @Nullable LegalRepresentative renamed(@Nullable LegalRepresentative person, @Nullable String name) {
        return person == null || name == null
                ? person
                : new LegalRepresentative(
                        name, person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
