package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.StatedOrganisation;
import io.yinxin.changes.ChangedItem;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.OrganisationData;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What the registers outside say of an organisation's new data. */
@Singleton
class OrganisationChecks {
    private static final Set<ChangedItem> UNCHECKED = Set.of(ChangedItem.ORG_ADDRESS);

    private final Checks checks;

    OrganisationChecks(Checks checks) {
        this.checks = checks;
    }

    /** With the legal representative's document; a new one of type ID_CARD is checked, too (ACC-19, ACC-25, ACC-26). */
    Uni<Void> registered(UUID accountId, OrganisationKind kind, OrganisationData data, Set<ChangedItem> items) {
        if (UNCHECKED.containsAll(items)) {
            return Uni.createFrom().voidItem();
        }
        LegalRepresentative person = Objects.requireNonNull(data.legalRepresentative());
        boolean another = items.contains(ChangedItem.LEGAL_REPRESENTATIVE)
                && DocumentType.ID_CARD.name().equals(person.idType());
        return checks.organisation(new OrganisationClaim(
                        kind.name(),
                        data.uscc(),
                        data.orgCode(),
                        data.orgName(),
                        person.name(),
                        person.idType(),
                        person.idNumber()))
                .chain(() -> another
                        ? checks.legalRepresentativeOf(accountId, claim(person))
                        : Uni.createFrom().voidItem());
    }

    /** An individual need not know the legal representative's document (ACC-33). */
    Uni<Void> stated(StatedOrganisation data) {
        return checks.organisation(new OrganisationClaim(
                kindOf(data.uscc()).name(),
                data.uscc(),
                data.orgCode(),
                data.orgName(),
                data.legalRepName(),
                null,
                null));
    }

    /** The first character of the code names the registering authority (GB 32100): 9 is the one of enterprises. */
    static OrganisationKind kindOf(String uscc) {
        return uscc.startsWith("9") ? OrganisationKind.ENTERPRISE : OrganisationKind.PUBLIC_INSTITUTION;
    }

    private static PersonClaim claim(LegalRepresentative person) {
        return new PersonClaim(
                person.name(), person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }
}
