package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.validation.Contacts;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a confirmation proves by codes, and what is told only to who has proven it. */
@Singleton
class Proofs {
    private final OneTimeCodes codes;
    private final KeptUsernames usernames;

    Proofs(OneTimeCodes codes, KeptUsernames usernames) {
        this.codes = codes;
        this.usernames = usernames;
    }

    /** Judges the SMS code, unless the form is wrong there. @return null where it was refused or not judged */
    Uni<@Nullable CheckedCode> sms(Draft<?> draft, @Nullable String mobile, @Nullable String code, Findings findings) {
        return findings.has("mobile") || findings.has("smsCode")
                ? Uni.createFrom().nullItem()
                : findings.of(codes.checkSms(
                        CodePurpose.REGISTRATION, draft.id().toString(), Objects.requireNonNull(mobile), code));
    }

    /** As {@link #sms}. */
    Uni<@Nullable CheckedCode> email(Draft<?> draft, @Nullable String email, @Nullable String code, Findings findings) {
        return findings.has("email") || findings.has("emailCode")
                ? Uni.createFrom().nullItem()
                : findings.of(codes.checkEmail(
                        CodePurpose.REGISTRATION,
                        draft.id().toString(),
                        Contacts.normaliseEmail(Objects.requireNonNull(email)),
                        code));
    }

    /** Keeps the name; with a wrong code it is not even told whether it is taken. */
    Uni<Void> username(Draft<?> draft, @Nullable String username, boolean proven, Findings findings) {
        return !proven || findings.has("username")
                ? Uni.createFrom().voidItem()
                : findings.of(usernames.keep(draft, Objects.requireNonNull(username)))
                        .replaceWithVoid();
    }
}
