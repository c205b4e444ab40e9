package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds a presented card to the own account (CRD-07 to CRD-12). */
@ApplicationScoped
class BindCard {
    private final CardDesk desk;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Organisations organisations;
    private final CardBindings bindings;
    private final CardLink link;
    private final Audit audit;
    private final Texts texts;
    private final Caller caller;

    BindCard(
            CardDesk desk,
            Accounts accounts,
            AccountChanges changes,
            Organisations organisations,
            CardBindings bindings,
            CardLink link,
            Audit audit,
            Texts texts,
            Caller caller) {
        this.desk = desk;
        this.accounts = accounts;
        this.changes = changes;
        this.organisations = organisations;
        this.bindings = bindings;
        this.link = link;
        this.audit = audit;
        this.texts = texts;
        this.caller = caller;
    }

    /** @throws DomainException as the table of {@link BindingRules} says; one of {@link CardError} */
    @Requires(Right.USE_CARD)
    Uni<OwnCard.View> bind(CardTokenForm token) {
        UUID accountId = caller.requireUser().accountId();
        return desk.present(token, CardPurpose.BIND)
                .flatMap(card -> Panache.withTransaction(() -> bind(accountId, card)))
                .onFailure(DomainException.class)
                .call(refusal -> audit.recordApart(
                        new AuditEvent.CardChangeRefused(accountId, "BIND", ((DomainException) refusal).code())));
    }

    private Uni<OwnCard.View> bind(UUID accountId, PresentedCard card) {
        return accounts.profile(accountId)
                .call(account -> judge(account, card))
                .call(account -> account.holder() == null
                        ? changes.giveHolder(accountId, TakeOver.holderOf(card)).replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .call(account -> link.bind(account, card))
                .chain(() -> bindings.ofAccount(accountId))
                .map(bound -> OwnCard.View.of(Objects.requireNonNull(bound), CardState.NORMAL));
    }

    private Uni<Void> judge(Profile account, PresentedCard card) {
        return organisations
                .ofAccount(account.organisationId())
                .flatMap(organisation -> bindings.ofAccount(account.accountId())
                        .flatMap(bound -> bindings.ofCard(card.cardNo())
                                .flatMap(holder -> refuse(account, organisation, bound, holder, card))));
    }

    private Uni<Void> refuse(
            Profile account,
            @Nullable Organisation organisation,
            @Nullable CardRecord bound,
            @Nullable CardRecord elsewhere,
            PresentedCard card) {
        List<String> differences = BindingRules.differences(account.holder(), card.holder());
        BindingRules.Situation situation = new BindingRules.Situation(
                account.kind(),
                bound != null,
                card.kind(),
                organisation != null
                        && organisation.orgCode().equals(card.organisation().orgCode()),
                differences.isEmpty(),
                elsewhere != null);
        return BindingRules.refusal(situation)
                .map(code -> withParams(code, differences, elsewhere))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> withParams(CardLinkError code, List<String> differences, @Nullable CardRecord elsewhere) {
        if (code == CardLinkError.CARD_HOLDER_MISMATCH) {
            return failure(code, Map.of("fields", labels(differences)));
        }
        if (code == CardLinkError.CARD_IN_USE && elsewhere != null) {
            return accounts.profile(elsewhere.accountId())
                    .flatMap(other -> failure(code, Map.of("username", Masks.shortMask(other.username()))));
        }
        return failure(code, Map.of());
    }

    private static Uni<Void> failure(CardLinkError code, Map<String, Object> params) {
        return Uni.createFrom().failure(DomainException.with(code, params));
    }

    private String labels(List<String> fields) {
        Language language = caller.language();
        return fields.stream()
                .map(field -> texts.label(field, language))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
    }
}
