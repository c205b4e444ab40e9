package io.yinxin.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountLanguages;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps one preference of the caller; the last one wins, as two open windows of one person may differ. */
@ApplicationScoped
class SetPreference {
    private final PreferenceStore store;
    private final AccountLanguages languages;
    private final Caller caller;

    SetPreference(PreferenceStore store, AccountLanguages languages, Caller caller) {
        this.store = store;
        this.languages = languages;
        this.caller = caller;
    }

    @Requires(Right.USE_CONSOLE)
    Uni<Void> set(String name, JsonNode value) {
        PreferenceKey key = PreferenceKey.of(name);
        key.requireGood(value);
        UUID accountId = caller.requireUser().accountId();
        return store.keep(accountId, key, value)
                .onItem()
                .transformToUni(kept -> kept
                        ? follow(accountId, key, value)
                        : Uni.createFrom().failure(new DomainException(PreferenceError.PREFERENCES_FULL)));
    }

    /** What is sent to the holder is written in the language the page is read in. */
    private Uni<Void> follow(UUID accountId, PreferenceKey key, JsonNode value) {
        return key.isLanguage()
                ? languages.choose(accountId, Language.of(value.textValue()))
                : Uni.createFrom().voidItem();
    }
}
