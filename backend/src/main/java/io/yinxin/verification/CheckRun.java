package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.verification.CheckAnswer.Result;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The way of every check: what matched lately is not asked again (GEN-52), who was wrong too often is refused (GEN-53),
 * what is asked is on record before the question leaves and with its outcome afterwards (PRV-08).
 */
@Singleton
class CheckRun {
    private static final char SEPARATOR = '\u001f';

    private final CheckStore store;
    private final BlindIndex index;

    CheckRun(CheckStore store, BlindIndex index) {
        this.store = store;
        this.index = index;
    }

    Uni<CheckAnswer> answer(Check check, Function<UUID, Uni<CheckAnswer>> ask) {
        if (!check.remembered()) {
            // Not even a digest is kept of what was asked (GEN-54).
            return asked(check, Secrets.bytes(32), ask);
        }
        byte[] data = index.of("verification-" + check.purpose(), join(check.data()));
        return store.hasMatched(check.purpose(), data)
                .flatMap(matched -> matched
                        ? Uni.createFrom().item(new CheckAnswer(Result.MATCH, List.of(), null))
                        : asked(check, data, ask));
    }

    private Uni<CheckAnswer> asked(Check check, byte[] data, Function<UUID, Uni<CheckAnswer>> ask) {
        UUID id = Ids.next();
        List<byte[]> subjects = check.subjects().stream()
                .map(subject -> index.of("verification-subject", subject))
                .toList();
        return store.begin(id, check.purpose(), data, subjects, check.allowed())
                .chain(() -> ask.apply(id))
                .onFailure(ProviderFailure.class)
                .recoverWithUni(failure -> unknown(id, (ProviderFailure) failure))
                .call(answer -> store.end(id, answer.result().name(), answer.reference()));
    }

    private Uni<CheckAnswer> unknown(UUID id, ProviderFailure failure) {
        return store.end(id, CheckStore.UNKNOWN, failure.reason().name())
                .chain(() -> Uni.createFrom().failure(failure.asProblem()));
    }

    private static String join(List<String> data) {
        return String.join(String.valueOf(SEPARATOR), data);
    }
}
