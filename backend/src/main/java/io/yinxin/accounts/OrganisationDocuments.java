package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sees to it that within an organisation a document belongs to one account, with one exception (GEN-09, GEN-10). */
@Singleton
public class OrganisationDocuments {
    private final AccountRepository repository;
    private final AccountFields fields;

    OrganisationDocuments(AccountRepository repository, AccountFields fields) {
        this.repository = repository;
        this.fields = fields;
    }

    /**
     * Somebody who is or becomes an operator.
     *
     * @param except the account itself, if there is one
     * @param byOwnCard made by, or bound to, the operator's card of that person: then the administrator may be the same
     */
    public record OperatorDocument(
            UUID organisationId, @Nullable UUID except, String idType, String idNumber, boolean byOwnCard) {
        @Override
        public String toString() {
            return "OperatorDocument[" + organisationId + "]";
        }
    }

    /** As things are now, for a form. @throws DomainException ID_NUMBER_DUPLICATE at idNumber */
    @WithSession
    public Uni<Void> refuseTaken(OperatorDocument document) {
        return repository
                .membersWithDocument(
                        document.organisationId(), document.idType(), fields.idNumberIndexes(document.idNumber()))
                .invoke(found -> refuse(document, found))
                .replaceWithVoid();
    }

    /**
     * The same within the caller's transaction, until whose end nobody else gets an answer for this document.
     *
     * @throws DomainException ID_NUMBER_DUPLICATE at idNumber
     */
    @WithTransaction
    public Uni<Void> refuseTakenForSure(OperatorDocument document) {
        return repository
                .lockDocument(fields.idNumberIndex(document.idNumber()))
                .chain(() -> refuseTaken(document));
    }

    private static void refuse(OperatorDocument document, List<AccountEntity> found) {
        boolean taken = found.stream()
                .filter(other -> !other.id.equals(document.except()))
                .anyMatch(other -> other.kind == UserKind.ENT_OPERATOR || !document.byOwnCard());
        if (taken) {
            throw DomainException.at("idNumber", AccountError.ID_NUMBER_DUPLICATE);
        }
    }
}
