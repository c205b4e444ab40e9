package io.yinxin.changes;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all changes of own data have in common: effects accepted first, then done, told and recorded. */
@Singleton
public class ChangeSteps {
    /** Questions back to the person, not refusals. */
    private static final Set<ErrorCode> PART_OF_THE_WAY =
            Set.of(ChangeError.EFFECTS_NOT_ACCEPTED, CommonError.VALIDATION_FAILED, CommonError.CONFLICT_STALE);

    private final EffectsAhead ahead;
    private final ApplyEffects apply;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    ChangeSteps(EffectsAhead ahead, ApplyEffects apply, Notices notices, Audit audit, Caller caller) {
        this.ahead = ahead;
        this.apply = apply;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException CONFLICT_STALE where the person has seen other data than those on record */
    public static void requireVersion(int onRecord, @Nullable Integer seen) {
        if (seen == null || seen != onRecord) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    /** Joins the caller's transaction. @throws DomainException EFFECTS_NOT_ACCEPTED */
    public Uni<Set<Effect>> effects(Profile before, Change change, @Nullable Collection<String> accepted) {
        return ahead.of(before, change).invoke(effects -> EffectsAhead.requireAccepted(effects, accepted));
    }

    /** Those of a change that was accepted before. Joins the caller's transaction. */
    public Uni<Set<Effect>> allEffects(Profile before, Change change) {
        return ahead.of(before, change);
    }

    /** Joins the transaction of the change, after it. @param what as in {@link AuditEvent.DataChanged} */
    public Uni<ChangeDone> follow(
            Profile changed,
            Set<Effect> effects,
            MessageTemplate template,
            String what,
            Set<ChangedItem> items,
            Map<String, String> facts) {
        return tell(changed, changed.mobile(), changed.email(), template, Map.of())
                .chain(() -> apply.apply(changed, effects))
                .chain(() -> record(changed, what, items, effects, facts))
                .replaceWith(() -> ChangeDone.with(effects));
    }

    public Uni<Void> tell(
            Profile account,
            @Nullable String mobile,
            @Nullable String email,
            MessageTemplate template,
            Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("username", Masks.shortMask(account.username()));
        return notices.tell(mobile, email, template, parameters, account.languageOr(caller.language()));
    }

    /** @param facts besides items and effects: public or masked values */
    public Uni<Void> record(
            Profile account, String what, Set<ChangedItem> items, Set<Effect> effects, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("items", names(items));
        all.put("effects", names(effects));
        UUID organisationId = what.equals("ORGANISATION") ? account.organisationId() : null;
        return audit.record(new AuditEvent.DataChanged(account.accountId(), what, organisationId, all));
    }

    /** Puts a refusal on record before it is passed on. */
    public <T> Uni<T> auditRefusal(Profile account, String what, Uni<T> change) {
        return change.onFailure(ChangeSteps::isRefusal)
                .call(refusal -> audit.recordApart(new AuditEvent.DataChangeRefused(
                        account.accountId(), what, ((DomainException) refusal).code())));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof DomainException refusal && !PART_OF_THE_WAY.contains(refusal.code());
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(value -> value.name()).sorted().collect(Collectors.joining(","));
    }
}
