package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Which card belongs to which account; what follows from a change is {@link CardLink}'s. */
@Singleton
public class CardBindings {
    private final CardBindingRepository repository;
    private final Accounts accounts;
    private final Clock clock;

    CardBindings(CardBindingRepository repository, Accounts accounts, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.clock = clock;
    }

    @WithSession
    public Uni<@Nullable CardRecord> ofAccount(UUID accountId) {
        return repository.findById(accountId).map(CardBindings::recordOf);
    }

    @WithSession
    public Uni<@Nullable CardRecord> ofCard(String cardNo) {
        return repository.ofCard(cardNo).map(CardBindings::recordOf);
    }

    /** Those of the accounts that have a card. */
    @WithSession
    public Uni<Set<UUID>> boundAmong(Collection<UUID> accountIds) {
        return repository
                .among(accountIds)
                .map(found -> found.stream().map(binding -> binding.accountId).collect(Collectors.toUnmodifiableSet()));
    }

    /** The cards of those of the accounts that have one. */
    @WithSession
    public Uni<Map<UUID, CardRecord>> ofAccounts(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : repository
                        .among(accountIds)
                        .map(found -> found.stream()
                                .map(CardBindingEntity::toRecord)
                                .collect(Collectors.toUnmodifiableMap(CardRecord::accountId, card -> card)));
    }

    /** In DER, the certificates the cards of these accounts were last presented with; without those not known yet. */
    @WithSession
    public Uni<Map<UUID, byte[]>> certificatesOf(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : repository
                        .among(accountIds)
                        .map(found -> found.stream()
                                .filter(binding -> binding.certificate != null)
                                .collect(Collectors.toUnmodifiableMap(
                                        binding -> binding.accountId,
                                        binding -> Base64.getDecoder().decode(binding.certificate))));
    }

    /** Whether any operator of the organisation is bound to a card (OPR-28). */
    @WithSession
    public Uni<Boolean> anyOperatorBound(UUID organisationId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from (select 1 from organisation o "
                                        + "join card_binding b on b.org_code = o.org_code "
                                        + "join account a on a.id = b.account_id "
                                        + "where o.id = :organisation and a.organisation_id = o.id "
                                        + "and a.kind = 'ENT_OPERATOR' and a.state <> 'DELETED' limit 1) as bound",
                                Long.class)
                        .setParameter("organisation", organisationId)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /** Whether the organisation's administrator is bound to a legal card (GEN-12). */
    @WithSession
    public Uni<Boolean> administratorHasLegalCard(UUID organisationId) {
        return accounts.administratorOf(organisationId)
                .flatMap(administrator -> administrator == null
                        ? Uni.createFrom().item(false)
                        : ofAccount(administrator.accountId())
                                .map(card -> card != null && card.kind() == CardKind.LEGAL));
    }

    /** Whether the holder of this legal card was asked already, and kept the account (SGN-40). */
    @WithSession
    public Uni<Boolean> isKept(UUID accountId, String cardNo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from card_kept where card_no = :card and account_id = :account",
                                Long.class)
                        .setParameter("card", cardNo)
                        .setParameter("account", accountId)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /** Joins the caller's transaction. */
    @WithTransaction
    public Uni<Void> keep(UUID accountId, String cardNo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into card_kept (card_no, account_id, kept_at) values (:card, :account, :now) "
                                        + "on conflict do nothing")
                        .setParameter("card", cardNo)
                        .setParameter("account", accountId)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The card was presented again: its record is brought up to date. Joins the caller's transaction. */
    @WithTransaction
    public Uni<Void> refresh(UUID accountId, PresentedCard card) {
        return repository
                .findById(accountId)
                .invoke(binding -> {
                    if (binding != null && binding.cardNo.equals(card.cardNo())) {
                        binding.fill(card);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Binds the card to an account without any: of two at the same time the second must not silently replace the first.
     *
     * @throws DomainException ALREADY_BOUND; CARD_IN_USE when another account has the card
     */
    Uni<Void> add(UUID accountId, PresentedCard card) {
        return repository
                .findById(accountId)
                .onItem()
                .ifNotNull()
                .failWith(() -> new DomainException(CardLinkError.ALREADY_BOUND))
                .chain(() -> repository.persistAndFlush(create(accountId).fill(card)))
                .replaceWithVoid()
                .onFailure(ConstraintViolationException.class)
                .transform(taken ->
                        taken.getMessage() != null && taken.getMessage().contains("card_binding_pkey")
                                ? new DomainException(CardLinkError.ALREADY_BOUND)
                                : inUse());
    }

    /**
     * Binds the card in place of the one bound before, if any.
     *
     * @throws DomainException CARD_IN_USE when another account has it
     */
    Uni<Void> put(UUID accountId, PresentedCard card) {
        return repository
                .findById(accountId)
                .flatMap(bound -> bound == null
                        ? repository.persistAndFlush(create(accountId).fill(card))
                        : repository.persistAndFlush(renew(bound).fill(card)))
                .replaceWithVoid()
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> inUse());
    }

    private static DomainException inUse() {
        return DomainException.with(CardLinkError.CARD_IN_USE, Map.of("username", "**"));
    }

    Uni<Void> remove(UUID accountId) {
        return repository.deleteById(accountId).replaceWithVoid();
    }

    private CardBindingEntity create(UUID accountId) {
        CardBindingEntity binding = new CardBindingEntity();
        binding.accountId = accountId;
        return renew(binding);
    }

    private CardBindingEntity renew(CardBindingEntity binding) {
        binding.boundAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return binding;
    }

    private static @Nullable CardRecord recordOf(@Nullable CardBindingEntity binding) {
        return binding == null ? null : binding.toRecord();
    }
}
