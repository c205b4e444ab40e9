package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardFollower;
import io.yinxin.cards.PresentedCard;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Grey card fields have what the card bound last tells; they keep it when the card is unbound (QLF-05). */
@Singleton
class FollowCard implements CardFollower {
    private static final String CUSTOMS_REG_NO = "customsRegNo";

    private final CatalogueStore catalogues;
    private final WriteAnswer answers;

    FollowCard(CatalogueStore catalogues, WriteAnswer answers) {
        this.catalogues = catalogues;
        this.answers = answers;
    }

    @Override
    public Uni<Void> bound(Profile account, PresentedCard card) {
        UUID organisationId = account.organisationId();
        String told = card.organisation().customsRegNo();
        if (organisationId == null || told == null) {
            return Uni.createFrom().voidItem();
        }
        UUID accountId = account.accountId();
        return catalogues
                .current()
                .flatMap(catalogue -> answers.write(
                        organisationId, accountId, catalogue, FieldDefinition.CARD, Map.of(CUSTOMS_REG_NO, told)))
                .flatMap(changes -> answers.record(accountId, FieldDefinition.CARD, changes));
    }
}
