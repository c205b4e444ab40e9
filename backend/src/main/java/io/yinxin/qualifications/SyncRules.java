package io.yinxin.qualifications;

import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.validation.CodeNumbers;
import io.yinxin.platform.validation.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What of an authority's answer is taken over. */
final class SyncRules {
    private SyncRules() {}

    /**
     * The values an authority may write: of fields that are its own, in the right form. Anything else in the answer is
     * left alone, so that no authority writes what belongs to another one (QLF-15).
     *
     * @return by field, normalised
     */
    static Map<String, String> taken(
            Catalogue catalogue, Held held, String source, Map<String, String> answered, LocalDate today) {
        Map<String, String> taken = new HashMap<>();
        catalogue
                .fields()
                .filter(field -> field.filledFrom().contains(source))
                .filter(field -> answered.containsKey(field.name()))
                .forEach(field -> {
                    String told = Objects.requireNonNull(answered.get(field.name()));
                    String value = ValueRules.normalise(field, catalogue.listOf(field), told);
                    if (isGood(catalogue, field, value, held, today)) {
                        taken.put(field.name(), value);
                    }
                });
        return taken;
    }

    private static boolean isGood(
            Catalogue catalogue, FieldDefinition field, String value, Held held, LocalDate today) {
        return value.isEmpty()
                || ValueRules.finding(field, catalogue.listOf(field), value, held.textOf(field.name()), today)
                        .isEmpty();
    }

    /**
     * Where the answer would change the organisation itself (QLF-17). What cannot be such a value is no difference; nor is
     * the name of a legal representative of whom nothing is on record: a name without a document is nobody.
     *
     * @return in the order of the page's head
     */
    static List<OrganisationDifference> differences(Organisation known, OrganisationFacts told) {
        LegalRepresentative person = known.legalRepresentative();
        List<OrganisationDifference> found = new ArrayList<>();
        difference("uscc", known.uscc(), told.uscc(), CodeNumbers::isUscc).ifPresent(found::add);
        difference("orgCode", known.orgCode(), orgCode(told), CodeNumbers::isOrgCode)
                .ifPresent(found::add);
        difference("orgName", known.orgName(), name(told), Names::isOrganisation)
                .ifPresent(found::add);
        if (person != null) {
            difference("legalRepName", person.name(), told.legalRepName(), Names::isPerson)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<OrganisationDifference> difference(
            String field, String before, @Nullable String told, Predicate<String> isGood) {
        String after = told == null ? "" : told.strip();
        return after.isEmpty() || after.equals(before) || !isGood.test(after)
                ? Optional.empty()
                : Optional.of(new OrganisationDifference(field, before, after));
    }

    /** The code is part of a new uscc, whether the authority says so or not. */
    private static @Nullable String orgCode(OrganisationFacts told) {
        String uscc = told.uscc();
        return uscc != null && CodeNumbers.isUscc(uscc) ? uscc.substring(8, 17) : told.orgCode();
    }

    private static @Nullable String name(OrganisationFacts told) {
        return told.orgName() == null ? null : Names.normaliseOrganisation(told.orgName());
    }
}
