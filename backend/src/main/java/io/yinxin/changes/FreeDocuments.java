package io.yinxin.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardHolder;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document can be that of another account of an organisation (GEN-09, GEN-10). Joins the caller's transaction,
 * until whose end nobody else gets an answer for this document.
 */
@Singleton
public class FreeDocuments {
    private static final Set<AccountOrigin> BY_CARD =
            EnumSet.of(AccountOrigin.CARD_AUTO, AccountOrigin.CARD_REGISTERED);

    private final Accounts accounts;
    private final CardBindings bindings;

    FreeDocuments(Accounts accounts, CardBindings bindings) {
        this.accounts = accounts;
        this.bindings = bindings;
    }

    /**
     * @param kind of the account that is to have the document: administrator or operator
     * @param own that account; null for one that is to be created by hand
     * @throws DomainException ID_NUMBER_DUPLICATE at idNumber
     */
    public Uni<Void> require(UUID organisationId, UserKind kind, @Nullable UUID own, String idType, String idNumber) {
        return accounts.lockDocument(idNumber)
                .chain(() -> accounts.operatorsWithDocument(organisationId, idType, idNumber))
                .map(found -> found.stream()
                        .filter(one -> one.state() != AccountState.DELETED)
                        .filter(one -> !one.accountId().equals(own))
                        .toList())
                .flatMap(operators -> kind == UserKind.ENT_ADMIN
                        ? any(operators, idNumber)
                        : operators.isEmpty()
                                ? clashesWithAdministrator(organisationId, own, idType, idNumber)
                                : Uni.createFrom().item(true))
                .invoke(FreeDocuments::refuse)
                .replaceWithVoid();
    }

    /** The administrator's own operator account, made by or bound to the operator card, is no repetition (GEN-10). */
    private Uni<Boolean> any(List<Profile> operators, String idNumber) {
        return Multi.createFrom()
                .iterable(operators)
                .filter(operator -> !BY_CARD.contains(operator.origin()))
                .onItem()
                .transformToUniAndConcatenate(operator -> isOfCard(operator.accountId(), idNumber))
                .collect()
                .asList()
                .map(ofCard -> ofCard.contains(false));
    }

    private Uni<Boolean> clashesWithAdministrator(
            UUID organisationId, @Nullable UUID own, String idType, String idNumber) {
        return accounts.administratorOf(organisationId)
                .map(administrator -> administrator != null && has(administrator, idType, idNumber))
                .flatMap(same -> !same || own == null
                        ? Uni.createFrom().item(same)
                        : isOfCard(own, idNumber).map(ofCard -> !ofCard));
    }

    private static boolean has(Profile account, String idType, String idNumber) {
        return account.holder() != null
                && account.holder().idType().equals(idType)
                && account.holder().idNumber().equalsIgnoreCase(idNumber);
    }

    private Uni<Boolean> isOfCard(UUID accountId, String idNumber) {
        return bindings.ofAccount(accountId).map(card -> card != null && isOf(card.holder(), idNumber));
    }

    private static boolean isOf(CardHolder holder, String idNumber) {
        return holder.idNumber().equalsIgnoreCase(idNumber);
    }

    private static void refuse(boolean taken) {
        if (taken) {
            throw DomainException.at("idNumber", AccountError.ID_NUMBER_DUPLICATE);
        }
    }
}
