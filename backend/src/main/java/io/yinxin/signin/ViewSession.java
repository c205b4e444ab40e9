package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.DisplayName;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.SessionTimes;
import io.yinxin.sessions.Sessions;
import io.yinxin.signin.SessionView.FirstSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the page who is signed in and until when. Public as a door, since it is also open to a session that must change
 * its password first; without a session it fails like any other.
 */
@ApplicationScoped
class ViewSession {
    private static final Duration PASSWORD_ADVICE = Duration.ofDays(90);

    private final Accounts accounts;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Caller caller;
    private final Clock clock;

    ViewSession(Accounts accounts, Organisations organisations, Sessions sessions, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    @Requires(Right.PUBLIC)
    Uni<SessionView> view() {
        return view(caller.requireUser());
    }

    /** The request itself counts as use; this writes it down at once. */
    @Requires(Right.PUBLIC)
    Uni<SessionView> extend() {
        CurrentUser user = caller.requireUser();
        return sessions.touch(user.sessionId()).chain(() -> view(user));
    }

    @Requires(Right.PUBLIC)
    Uni<SessionView> view(CurrentUser user) {
        return accounts.profile(user.accountId())
                .flatMap(profile -> organisations
                        .ofAccount(profile.organisationId())
                        .flatMap(organisation -> sessions.times(user)
                                .flatMap(times -> first(user, profile)
                                        .map(first -> view(user, profile, organisation, times, first)))));
    }

    private Uni<@Nullable FirstSignIn> first(CurrentUser user, Profile profile) {
        String mobile = profile.mobile();
        return user.mustChangePassword()
                ? sessions.isProven(user.sessionId())
                        .map(proven -> new FirstSignIn(
                                mobile == null ? null : Masks.mobile(mobile), proven, profile.mustChangePassword()))
                : Uni.createFrom().nullItem();
    }

    private SessionView view(
            CurrentUser user,
            Profile profile,
            @Nullable Organisation organisation,
            SessionTimes times,
            @Nullable FirstSignIn first) {
        return new SessionView(
                user.accountId(),
                user.kind(),
                profile.username(),
                DisplayName.of(user.method(), profile, organisation),
                organisation == null ? null : organisation.orgName(),
                user.method(),
                user.mustChangePassword(),
                isPasswordOld(profile.passwordChangedAt()),
                times.signedInAt(),
                times.idleExpiresAt(),
                times.expiresAt(),
                SessionView.PreviousSignIn.of(times.previous()),
                first);
    }

    private boolean isPasswordOld(@Nullable Instant changedAt) {
        return changedAt != null && !changedAt.plus(PASSWORD_ADVICE).isAfter(clock.instant());
    }
}
