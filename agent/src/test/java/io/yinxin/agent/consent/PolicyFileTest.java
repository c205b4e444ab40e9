package io.yinxin.agent.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.yinxin.agent.consent.PolicyFile.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CRD-21")
class PolicyFileTest {
    private static final Origin SITE = Origin.parse("https://portal.example").orElseThrow();
    private static final Origin OTHER = Origin.parse("https://other.example").orElseThrow();
    private static final String GOOD = """
            {"iss":"IT","iat":1790000000,"firstUse":false,"sites":[{"origin":"https://portal.example","operations":["authentications"]}]}
            """;

    @TempDir
    Path directory;

    private ECKey key;

    @BeforeEach
    void pinKey() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).generate();
        Files.writeString(directory.resolve("key.json"), key.toPublicJWK().toJSONString());
    }

    @Test
    void letsInWhomItNames() throws Exception {
        sign(GOOD, "yap-policy+jwt", key);

        PolicyFile.Loaded loaded = load();
        assertThat(loaded.state()).isEqualTo(State.VALID);
        assertThat(loaded.policy().mayPair(SITE)).isTrue();
        assertThat(loaded.policy().mayPair(OTHER)).isFalse();
        assertThat(loaded.policy().allows(SITE, SiteOperation.AUTHENTICATIONS)).isTrue();
        assertThat(loaded.policy().allows(SITE, SiteOperation.PIN_CHANGES)).isFalse();
    }

    @Test
    void leavesTheDecisionToTheUserWhereThereIsNoAdministrator() throws Exception {
        Files.delete(directory.resolve("key.json"));

        assertThat(load().state()).isEqualTo(State.NONE);
        assertThat(load().policy().mayPair(OTHER)).isTrue();
        assertThat(load().policy().mayPair(Origin.parse("http://localhost:8080").orElseThrow()))
                .isFalse();
        assertThat(load().policy().allows(OTHER, SiteOperation.SEALS)).isFalse();
    }

    @Test
    void letsNobodyInWhenThePolicyWasTakenAway() {
        assertThat(load().state()).isEqualTo(State.INVALID);
        assertThat(load().policy().mayPair(SITE)).isFalse();
    }

    @Test
    void letsNobodyInByAnotherKey() throws Exception {
        sign(GOOD, "yap-policy+jwt", new ECKeyGenerator(Curve.P_256).generate());

        assertThat(load().state()).isEqualTo(State.INVALID);
        assertThat(load().policy().mayPair(SITE)).isFalse();
    }

    @Test
    void isNoJwsOfAnotherKind() throws Exception {
        sign(GOOD, "yap-ticket+jwt", key);

        assertThat(load().state()).isEqualTo(State.INVALID);
    }

    @Test
    void ends() throws Exception {
        sign(GOOD.replace("\"iat\":1790000000", "\"iat\":1790000000,\"exp\":1790000001"), "yap-policy+jwt", key);

        assertThat(load().state()).isEqualTo(State.EXPIRED);
        assertThat(load().policy().mayPair(SITE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"IT\",\"iat\":1,\"sites\":[{\"origin\":\"https://*.example\"}]}",
                "{\"iss\":\"IT\",\"iat\":1,\"sites\":[{\"origin\":\"http://portal.example\"}]}",
                "{\"iss\":\"IT\",\"iat\":1,\"sites\":[{\"origin\":\"https://portal.example\",\"operations\":[\"all\"]}]}",
                "{\"iss\":\"IT\",\"iat\":1,\"iat\":2,\"sites\":[]}",
                "{\"iss\":\"IT\",\"iat\":1,\"sites\":[],\"debug\":true}",
                "{\"iss\":\"IT\",\"sites\":[]}"
            })
    void isTakenOnlyWhole(String policy) throws Exception {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("yap-policy+jwt"))
                        .build(),
                new Payload(policy));
        jws.sign(new ECDSASigner(key));
        Files.writeString(directory.resolve("policy.jws"), jws.serialize());

        assertThat(load().state()).isEqualTo(State.INVALID);
    }

    private PolicyFile.Loaded load() {
        return new PolicyFile(directory.resolve("policy.jws"), directory.resolve("key.json"), Clock.systemUTC()).load();
    }

    private void sign(String policy, String type, ECKey by) throws Exception {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .build(),
                new Payload(policy));
        jws.sign(new ECDSASigner(by));
        Files.writeString(directory.resolve("policy.jws"), jws.serialize());
    }
}
