package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new signing key is known everywhere before it signs, and nobody is signed out by it. */
@ApiTest
@Tag("GEN-05")
class KeyRotationTest {
    @Inject
    RotateSigningKey rotate;

    @Inject
    People people;

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @DisplayName("rotate-signing-key publishes at once and signs an hour later")
    void rotates() throws Exception {
        Person person = people.anAdministrator();
        String before = keyOf(
                Application.status().signOn(person).getOIDCTokens().getIDToken().serialize());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        assertThat(rotate.run(List.of(), new PrintStream(written, true, StandardCharsets.UTF_8)))
                .isZero();
        String made = written.toString(StandardCharsets.UTF_8).split(" ")[1];

        clock.advance(Duration.ofSeconds(31));
        assertThat(published()).contains(before, made);
        assertThat(keyOf(Application.status()
                        .signOn(person)
                        .getOIDCTokens()
                        .getIDToken()
                        .serialize()))
                .isEqualTo(before);

        clock.advance(Duration.ofMinutes(60));
        Person later = people.anAdministrator();
        String token =
                Application.status().signOn(later).getTokens().getAccessToken().getValue();
        assertThat(keyOf(token)).isEqualTo(made);
        given().auth().oauth2(token).get("/api/v1/openid/userinfo").then().statusCode(200);
        assertThat(published()).contains(before, made);
    }

    private static Set<String> published() throws Exception {
        return JWKSet.load(Application.at("/keys").toURL()).getKeys().stream()
                .map(JWK::getKeyID)
                .collect(Collectors.toSet());
    }

    private static String keyOf(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
