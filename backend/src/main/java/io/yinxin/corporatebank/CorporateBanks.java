package io.yinxin.corporatebank;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.web.PublicOrigin;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What others do with proofs by banks. Calls take seconds: never inside a database transaction. */
@Singleton
public class CorporateBanks {
    private final BankList banks;
    private final BankService service;
    private final VisitStore store;
    private final PublicOrigin origin;
    private final BankConfig config;
    private final Clock clock;

    CorporateBanks(
            BankList banks,
            BankService service,
            VisitStore store,
            PublicOrigin origin,
            BankConfig config,
            Clock clock) {
        this.banks = banks;
        this.service = service;
        this.store = store;
        this.origin = origin;
        this.config = config;
        this.clock = clock;
    }

    /** The banks to choose from, in the order to be shown. */
    public List<BankInfo> list(Language language) {
        return banks.in(language);
    }

    /**
     * Begins a proof.
     *
     * @throws DomainException as a failure of the Uni: BANK_CODE_INVALID at bankCode; PROVIDER_UNAVAILABLE
     */
    public Uni<BankVisit> start(NewBankVerification wanted) {
        return Uni.createFrom().deferred(() -> {
            BankConfig.Bank bank = banks.require(wanted.bankCode());
            UUID id = Ids.next();
            UUID requestId = UUID.randomUUID();
            Instant expiresAt = clock.instant().plus(config.session());
            String ours = origin.ofPresentRequest();
            return store.begin(new Visit(id, requestId, wanted, expiresAt))
                    .chain(() -> service.begin(requestId, wanted, bank, ours))
                    .onFailure(ProviderFailure.class)
                    .call(() -> store.drop(id))
                    .onFailure(ProviderFailure.class)
                    .transform(failure -> ((ProviderFailure) failure).asProblem())
                    .map(redirect -> new BankVisit(id, redirect, expiresAt));
        });
    }

    /**
     * What is known of a proof; the bank is asked if it has said nothing yet and was not asked just now. An outage of the
     * bank leaves it PENDING.
     *
     * @throws DomainException NOT_FOUND
     */
    public Uni<BankResult> state(UUID id) {
        return store.find(id).flatMap(result -> {
            if (result.state() != BankState.PENDING) {
                return Uni.createFrom().item(result);
            }
            return store.mayAsk(id, config.pause())
                    .flatMap(ask -> ask == null
                            ? Uni.createFrom().item(result)
                            : service.result(ask.requestId())
                                    .onFailure(ProviderFailure.class)
                                    .recoverWithItem(BankWord.nothing(ask.requestId()))
                                    .chain(word -> store.end(ask, outcome(word, ask)))
                                    .chain(() -> store.find(id)));
        });
    }

    /** What a word of the bank makes of the visit now. */
    private Outcome outcome(BankWord word, Visit visit) {
        Outcome outcome = word.outcome(visit);
        boolean givenUp = clock.instant().isAfter(visit.expiresAt().plus(config.patience()));
        return outcome.state() == BankState.PENDING && givenUp ? Outcome.of(BankState.EXPIRED) : outcome;
    }
}
