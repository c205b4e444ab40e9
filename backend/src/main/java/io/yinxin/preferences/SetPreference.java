package io.yinxin.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps one preference of the caller; the last one wins, as two open windows of one person may differ. */
@ApplicationScoped
class SetPreference {
    private final PreferenceStore store;
    private final Caller caller;

    SetPreference(PreferenceStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @Requires(Right.USE_CONSOLE)
    Uni<Void> set(String name, JsonNode value) {
        PreferenceKey key = PreferenceKey.of(name);
        key.requireGood(value);
        return store.keep(caller.requireUser().accountId(), key, value)
                .onItem()
                .transformToUni(kept -> kept
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new DomainException(PreferenceError.PREFERENCES_FULL)));
    }
}
