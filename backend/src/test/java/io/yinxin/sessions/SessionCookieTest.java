package io.yinxin.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.WebConfig;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
    private static final Opened SESSION = new Opened(
            new CurrentUser(
                    UUID.randomUUID(),
                    UserKind.ENT_ADMIN,
                    null,
                    UUID.randomUUID(),
                    SignInMethod.PASSWORD,
                    Instant.EPOCH,
                    false),
            "token");

    private record Web(Optional<String> origin, List<Integer> agentPorts, boolean secure) implements WebConfig {}

    @Test
    void behindHttpsNoSubdomainCanSetIt() {
        NewCookie cookie = new SessionCookie(new Web(Optional.empty(), List.of(), true)).holding(SESSION);
        assertThat(cookie.getName()).isEqualTo("__Host-yinxin");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getMaxAge()).as("gone with the browser").isEqualTo(NewCookie.DEFAULT_MAX_AGE);
    }

    @Test
    void onLoopbackItDoesWithoutPrefixButStaysOutOfScriptsReach() {
        SessionCookie cookies = new SessionCookie(new Web(Optional.empty(), List.of(), false));
        assertThat(cookies.holding(SESSION).getName()).isEqualTo("yinxin");
        assertThat(cookies.holding(SESSION).isHttpOnly()).isTrue();
        assertThat(cookies.gone().getMaxAge()).isZero();
        assertThat(cookies.gone().getValue()).isEmpty();
    }

    @Test
    void aLoggedSessionShowsNoToken() {
        assertThat(SESSION.toString()).doesNotContain("token");
    }
}
