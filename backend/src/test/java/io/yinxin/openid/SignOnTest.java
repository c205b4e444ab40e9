package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request to sign on leads: on with a code, to our sign-in, to our explanation, back with an error. */
@ApiTest
@Tag("GEN-05")
class SignOnTest {
    @Inject
    People people;

    @Inject
    OtherKinds others;

    @Inject
    TestClock clock;

    Person administrator;
    final Application status = Application.status();

    @BeforeEach
    void somebody() {
        administrator = people.anAdministrator();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Nested
    @DisplayName("With a session")
    class WithSession {
        @Test
        @Tag("GEN-04")
        @DisplayName("the browser goes on at once, with code, state and issuer")
        void atOnce() {
            AuthenticationResponse answer = status.ask(administrator, asked -> asked);
            assertThat(answer.indicatesSuccess()).isTrue();
            assertThat(answer.getRedirectionURI()).isEqualTo(status.redirect);
            assertThat(answer.getState()).isEqualTo(status.state);
            assertThat(answer.getIssuer().getValue()).isEqualTo(Application.issuer());
        }

        @Test
        @Tag("GEN-11")
        @DisplayName("an administrator is told why business is closed; the application learns nothing")
        void business() {
            assertThat(explained(administrator, Application.goods()))
                    .isEqualTo("/sign-on/refused?reason=BUSINESS_NOT_FOR_ADMIN&application=goods-declaration");
        }

        @Test
        @Tag("GEN-12")
        @DisplayName("an operator is told that the administrator has no legal card")
        void medium() {
            assertThat(explained(people.anOperatorOf(administrator), Application.goods()))
                    .isEqualTo("/sign-on/refused?reason=ADMIN_CARD_REQUIRED&application=goods-declaration");
        }

        @Test
        @Tag("GEN-14")
        @DisplayName("an individual is told that the application is not for individuals")
        void otherKind() {
            assertThat(explained(others.anIndividual(), Application.status()))
                    .isEqualTo("/sign-on/refused?reason=FORBIDDEN&application=status-enquiry");
        }

        @Test
        @Tag("GEN-19")
        @DisplayName("whose password was set by somebody else is led to our page and gets no code")
        void mustChange() {
            Person person = people.anAdministratorWhoMustChangePassword();
            assertThat(Application.ledTo(person, status.asking().build().toURI()))
                    .startsWith("/sign-on?");
        }

        @Test
        @DisplayName("prompt=none answers the application that the person may not enter")
        void silentlyRefused() {
            AuthenticationResponse answer =
                    Application.goods().ask(administrator, asked -> asked.prompt(new Prompt(Prompt.Type.NONE)));
            assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("access_denied");
        }

        @Test
        @DisplayName("prompt=none with the id token of somebody else answers login_required, with the own one a code")
        void silentlyAnother() {
            JWT others = status.signOn(people.anAdministrator()).getOIDCTokens().getIDToken();
            JWT own = status.signOn(administrator).getOIDCTokens().getIDToken();
            Prompt none = new Prompt(Prompt.Type.NONE);
            assertThat(status.ask(administrator, asked -> asked.prompt(none).idTokenHint(others))
                            .toErrorResponse()
                            .getErrorObject()
                            .getCode())
                    .isEqualTo("login_required");
            assertThat(status.ask(administrator, asked -> asked.prompt(none).idTokenHint(own))
                            .indicatesSuccess())
                    .isTrue();
        }

        @Test
        @DisplayName("prompt=login asks for a new sign-in, once")
        void again() {
            String first = Application.ledTo(
                    administrator,
                    status.asking()
                            .prompt(new Prompt(Prompt.Type.LOGIN))
                            .build()
                            .toURI());
            assertThat(first).startsWith("/sign-on?").contains("&since=");
            assertThat(onWith(administrator, first)).startsWith("/sign-on?");
            assertThat(onWith(people.again(administrator), first)).startsWith(status.redirect.toString());
        }

        @Test
        @DisplayName("prompt=login is not got round with a time written by oneself")
        void forgedTime() {
            String forged = status.asking()
                            .prompt(new Prompt(Prompt.Type.LOGIN))
                            .build()
                            .toURI() + "&since=0.AAAA";
            assertThat(Application.ledTo(administrator, URI.create(forged))).startsWith("/sign-on?");
        }

        @Test
        @DisplayName("max_age asks for a new sign-in when the session's is older")
        void tooOld() {
            URI asked = status.asking().maxAge(600).build().toURI();
            assertThat(Application.ledTo(administrator, asked)).startsWith(status.redirect.toString());
            clock.advance(Duration.ofMinutes(11));
            assertThat(Application.ledTo(administrator, asked)).startsWith("/sign-on?");
        }

        @Test
        @DisplayName("what was told for one request is no new sign-in for another")
        void otherRequest() {
            String first = Application.ledTo(administrator, login(status));
            Person later = people.again(administrator);
            String since = first.substring(first.indexOf("&since="));
            Application another = Application.status();
            assertThat(Application.ledTo(later, URI.create(login(another) + since)))
                    .startsWith("/sign-on?");
            clock.advance(Duration.ofMinutes(11));
            URI aged = another.asking().maxAge(600).build().toURI();
            assertThat(Application.ledTo(later, URI.create(aged + since))).startsWith("/sign-on?");
        }
    }

    @Nested
    @DisplayName("Without a session")
    class WithoutSession {
        @Test
        @DisplayName("prompt=login and max_age are content with the sign-in that follows")
        void onlyOnce() {
            String login = Application.ledTo(null, login(status));
            assertThat(login).startsWith("/sign-on?").contains("&since=");
            String aged =
                    Application.ledTo(null, status.asking().maxAge(1).build().toURI());
            Person person = people.again(administrator);
            assertThat(onWith(person, login)).startsWith(status.redirect.toString());
            clock.advance(Duration.ofSeconds(5));
            assertThat(onWith(person, aged)).startsWith(status.redirect.toString());
        }

        @Test
        @Tag("GEN-04")
        @DisplayName("our page is told everything that was asked, to ask it again after signing in")
        void toSignIn() {
            URI asked = status.asking().build().toURI();
            assertThat(Application.ledTo(null, asked)).isEqualTo("/sign-on?" + asked.getRawQuery());
        }

        @Test
        @DisplayName("prompt=none answers login_required")
        void silently() {
            AuthenticationResponse answer = status.ask(null, asked -> asked.prompt(new Prompt(Prompt.Type.NONE)));
            assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("login_required");
            assertThat(answer.getState()).isEqualTo(status.state);
        }

        @Test
        @DisplayName("a form of another site is turned into an address")
        void byForm() {
            given().redirects()
                    .follow(false)
                    .header("Origin", "https://status.sample.example")
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded")
                    .body(status.asking().build().toURI().getRawQuery())
                    .post("/api/v1/openid/authorization")
                    .then()
                    .statusCode(303)
                    .header(
                            "Location",
                            endsWith("/api/v1/openid/authorization?"
                                    + status.asking().build().toURI().getRawQuery()));
        }
    }

    @Nested
    @DisplayName("A request that is not in order")
    class Wrong {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example/back",
                    "https://status.sample.example/back/",
                    "https://status.sample.example/back?x=1",
                    "https://status.sample.example.evil.example/back",
                    "http://status.sample.example/back",
                    "https://status.sample.example/BACK"
                })
        @DisplayName("never leads to an address that is not registered")
        void redirect(String redirect) {
            assertThat(Application.ledTo(
                            administrator,
                            status.asking()
                                    .redirectionURI(URI.create(redirect))
                                    .build()
                                    .toURI()))
                    .isEqualTo("/sign-on/refused?reason=REDIRECT_UNKNOWN&application=status-enquiry");
        }

        @Test
        @DisplayName("never leads to the second of two addresses")
        void twoRedirects() {
            assertThat(Application.ledTo(
                            administrator,
                            URI.create(status.asking().build().toURI() + "&redirect_uri=https%3A%2F%2Fevil.example")))
                    .isEqualTo("/sign-on/refused?reason=REDIRECT_UNKNOWN&application=status-enquiry");
        }

        @Test
        @DisplayName("is explained when nobody knows the application")
        void client() {
            String asked = status.asking().build().toURI().toString().replace("client_id=status", "client_id=nobody");
            assertThat(Application.ledTo(administrator, URI.create(asked)))
                    .isEqualTo("/sign-on/refused?reason=CLIENT_UNKNOWN");
        }

        @Test
        @DisplayName("is refused without PKCE, with state")
        void noChallenge() {
            assertThat(error("code_challenge=[^&]*&?", "")).isEqualTo("invalid_request");
        }

        @Test
        @DisplayName("is refused with PKCE of the plain kind")
        void plain() {
            assertThat(error("code_challenge_method=S256", "code_challenge_method=plain"))
                    .isEqualTo("invalid_request");
        }

        @Test
        @DisplayName("is refused for the implicit flow")
        void implicit() {
            assertThat(error("response_type=code", "response_type=id_token+token"))
                    .isEqualTo("unsupported_response_type");
        }

        @Test
        @DisplayName("is refused with a request object")
        void requestObject() {
            assertThat(error("response_type=code", "response_type=code&request=eyJhbGciOiJub25lIn0.e30."))
                    .isEqualTo("request_not_supported");
        }

        @Test
        @DisplayName("is refused without openid among its scopes")
        void noOpenId() {
            assertThat(error("scope=[^&]*", "scope=profile")).isIn("invalid_scope", "invalid_request");
        }

        @Test
        @DisplayName("scopes nobody knows are left out")
        void unknownScope() {
            AuthenticationResponse answer =
                    status.ask(administrator, asked -> asked.scope(new Scope("openid", "organisations:read")));
            assertThat(answer.indicatesSuccess()).isTrue();
            Scope given = status.exchange(answer.toSuccessResponse().getAuthorizationCode())
                    .toSuccessResponse()
                    .getTokens()
                    .getAccessToken()
                    .getScope();
            assertThat(given.toStringList()).containsExactly("openid");
        }

        private String error(String pattern, String instead) {
            String asked = status.asking().build().toURI().toString().replaceFirst(pattern, instead);
            String led = Application.ledTo(administrator, URI.create(asked));
            assertThat(led).startsWith(status.redirect + "?").contains("state=" + status.state);
            return led.replaceFirst(".*[?&]error=([a-z_]+).*", "$1");
        }
    }

    private static URI login(Application application) {
        return application
                .asking()
                .prompt(new Prompt(Prompt.Type.LOGIN))
                .build()
                .toURI();
    }

    /** As our page asks again. */
    private static String onWith(Person person, String page) {
        return Application.ledTo(
                person, URI.create(Application.at("/authorization") + page.substring("/sign-on".length())));
    }

    private static String explained(Person person, Application application) {
        return Application.ledTo(person, application.asking().build().toURI());
    }
}
