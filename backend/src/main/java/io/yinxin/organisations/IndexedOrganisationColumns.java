package io.yinxin.organisations;

import io.yinxin.platform.data.IndexedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** What is found by a blind index here, for look-ups and for the rotation of index keys. */
final class IndexedOrganisationColumns {
    static final String ID_NUMBER = "organisation.legal-rep-id-number";

    private IndexedOrganisationColumns() {}

    @Produces
    @Singleton
    static IndexedColumn legalRepresentative() {
        return new IndexedColumn(
                "organisation",
                "id",
                "legal_rep_id_number",
                "legal_rep_id_number_index",
                ID_NUMBER,
                UnaryOperator.identity());
    }
}
