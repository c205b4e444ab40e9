package io.yinxin.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SignatureAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maker of seals, embedded and given, without a server. */
@Tag("SEL-60")
class SealMakerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final byte[] PICTURE = {1, 2, 3};

    @ParameterizedTest
    @CsvSource({"SM2SM3, 4, SM2_SM3", "SM2SM3, 5, SM2_SM3", "ES256, 4, ECDSA_SHA256", "ES256, 5, ECDSA_SHA256"})
    @DisplayName("Makes seals of either version by either algorithm that a stranger accepts")
    void embedded(MakerAlgorithm algorithm, int version, SignatureAlgorithm expected) {
        Maker maker = EmbeddedMaker.make(algorithm, "Sample maker", NOW).maker();
        SealObjects objects = new SealObjects(config(Map.of("yinxin.seals.version", String.valueOf(version))));
        byte[] der = objects.make(content(objects, maker), maker, NOW);
        Seal seal = Seal.read(der);
        assertThat(seal.algorithm()).isEqualTo(expected.id());
        assertThat(seal.info().version().number()).isEqualTo(version);
        assertThat(seal.info().id()).isEqualTo("MA01ABCD5000000000001");
        assertThat(SealObjects.operatorCertificate(der)).isEqualTo(maker.certificate());
        assertThat(SealObjects.picture(content(objects, maker)).png()).isEqualTo(PICTURE);
    }

    @Test
    @DisplayName("A seal made with another key than the certificate's is not kept")
    void wrongKey() {
        Maker one = EmbeddedMaker.make(MakerAlgorithm.SM2SM3, "One", NOW).maker();
        Maker other = EmbeddedMaker.make(MakerAlgorithm.SM2SM3, "Other", NOW).maker();
        Maker mixed = new Maker(one.chain(), other.key(), one.algorithm(), one.signature(), one.provider());
        SealObjects objects = new SealObjects(config(Map.of()));
        assertThatThrownBy(() -> objects.make(content(objects, one), mixed, NOW))
                .isInstanceOf(SealException.class);
    }

    @Test
    @DisplayName("A maker whose certificate does not come from its root is not accepted")
    void wrongRoot() {
        Maker one = EmbeddedMaker.make(MakerAlgorithm.ES256, "One", NOW).maker();
        Maker other = EmbeddedMaker.make(MakerAlgorithm.ES256, "Other", NOW).maker();
        Maker mixed = new Maker(
                List.of(one.chain().getFirst(), other.chain().getLast()),
                one.key(),
                one.algorithm(),
                one.signature(),
                one.provider());
        SealObjects objects = new SealObjects(config(Map.of()));
        assertThatThrownBy(() -> objects.make(content(objects, one), mixed, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAKER_UNTRUSTED");
    }

    @ParameterizedTest
    @CsvSource({"SM2SM3", "ES256"})
    @DisplayName("A maker out of a PKCS#12 file")
    void given(MakerAlgorithm algorithm, @TempDir Path folder) throws Exception {
        Maker made = EmbeddedMaker.make(algorithm, "Sample maker", NOW).maker();
        Path file = folder.resolve("maker.p12");
        KeyStore store = KeyStore.getInstance("PKCS12", EmbeddedMaker.PROVIDER);
        store.load(null, null);
        CertificateFactory factory = CertificateFactory.getInstance("X.509", EmbeddedMaker.PROVIDER);
        Certificate[] chain = new Certificate[made.chain().size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = factory.generateCertificate(
                    new ByteArrayInputStream(made.chain().get(i)));
        }
        store.setKeyEntry("maker", made.key(), "sample".toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "sample".toCharArray());
        }
        SealsConfig config = config(
                Map.of("yinxin.seals.maker.key-store", file.toString(), "yinxin.seals.maker.password", "sample"));
        Maker given = GivenMaker.of(config.maker()).orElseThrow();
        assertThat(given.algorithm()).isEqualTo(algorithm.algorithm());
        assertThat(given.chain()).hasSize(2);
        SealObjects objects = new SealObjects(config);
        assertThat(Seal.read(objects.make(content(objects, given), given, NOW)).makerCertificate())
                .isEqualTo(made.certificate());
        SealsConfig wrong =
                config(Map.of("yinxin.seals.maker.key-store", file.toString(), "yinxin.seals.maker.password", "wrong"));
        assertThatThrownBy(() -> GivenMaker.of(wrong.maker()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("yinxin.seals.maker.key-store");
    }

    @Test
    @DisplayName("Without settings there is no given maker")
    void none() {
        assertThat(GivenMaker.of(config(Map.of()).maker())).isEmpty();
    }

    private static byte[] content(SealObjects objects, Maker maker) {
        return objects.content(new SealObjects.Wanted(
                "MA01ABCD5000000000001",
                SealKind.CONTRACT,
                "合同章",
                maker.certificate(),
                null,
                NOW,
                NOW,
                NOW.plus(Duration.ofDays(30)),
                new SealImage(PICTURE, 40, 40),
                "91350211MA01ABCD50",
                null));
    }

    private static SealsConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SealsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SealsConfig.class);
    }
}
