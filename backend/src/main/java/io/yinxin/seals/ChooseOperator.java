package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Whom a seal or a signature may be made for (SEL-17, SEL-28, SEL-45). */
@ApplicationScoped
class ChooseOperator {
    private final OwnSeals own;
    private final SealPeople people;
    private final Clock clock;

    ChooseOperator(OwnSeals own, SealPeople people, Clock clock) {
        this.own = own;
        this.people = people;
        this.clock = clock;
    }

    @Requires(Right.MANAGE_SEALS)
    Uni<List<SealOperator>> operators() {
        return people.withCard(own.organisationId())
                .map(all -> all.stream().map(this::operator).toList());
    }

    @Requires(Right.MANAGE_SEALS)
    Uni<List<Declarant>> declarants() {
        return people.declarants(own.organisationId())
                .map(all -> all.stream().map(ChooseOperator::declarant).toList());
    }

    private SealOperator operator(CardPerson person) {
        boolean known = person.certificate() != null;
        return new SealOperator(
                person.account().accountId(),
                person.name(),
                Masks.shortMask(person.account().username()),
                person.legal(),
                person.card().maskedNo(),
                known,
                known ? person.firstDay(clock) : null,
                known ? person.lastDay(clock) : null);
    }

    private static Declarant declarant(Profile account) {
        return new Declarant(account.accountId(), SealPeople.nameOf(account), Masks.shortMask(account.username()));
    }
}
