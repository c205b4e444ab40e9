package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.PresentedCard;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.validation.Names;
import io.yinxin.signin.CardStep.Notice;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The end of a card sign-in: what presenting the bound card is worth, and what the page should tell. */
@Singleton
class CardAdmission {
    private final RealNames realNames;
    private final Organisations organisations;

    CardAdmission(RealNames realNames, Organisations organisations) {
        this.realNames = realNames;
        this.organisations = organisations;
    }

    /** The account's own bound card was presented: level HIGH by method CARD (SGN-48). */
    Uni<CardStep> admit(Profile account, PresentedCard card, boolean created, boolean otherHolder) {
        return realNames
                .grant(account, RealNameMethod.CARD, card.proofBasis())
                .chain(() -> organisations.byId(Objects.requireNonNull(account.organisationId())))
                .map(organisation -> {
                    Set<Notice> notices = EnumSet.noneOf(Notice.class);
                    if (otherHolder) {
                        notices.add(Notice.CORRECT_HOLDER);
                    }
                    if (!organisation
                            .orgName()
                            .equals(Names.normaliseOrganisation(
                                    card.organisation().name()))) {
                        notices.add(Notice.CHECK_ORGANISATION);
                    }
                    if (account.state() == AccountState.NOT_ACTIVATED) {
                        notices.add(Notice.NOT_ACTIVATED);
                    }
                    return new CardStep.Admitted(account, created, notices);
                });
    }
}
