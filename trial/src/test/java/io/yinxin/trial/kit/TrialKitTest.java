package io.yinxin.trial.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.trial.Algorithm;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-32")
class TrialKitTest {
    private static final String URL = "http://127.0.0.1:8025";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private TrialKit kit;

    @BeforeEach
    void open() {
        kit = TrialKit.open(directory.resolve("trial"), URL, Clock.systemUTC());
    }

    @Test
    void cardsOfEachKindForTwoOrganisations() throws Exception {
        List<KitCard> cards = kit.prepareCards();

        Set<String> combinations =
                cards.stream().map(card -> card.kind() + " " + card.uscc()).collect(Collectors.toSet());
        assertThat(combinations).hasSize(4);
        assertThat(cards).extracting(KitCard::algorithm).contains("SM2", "P256", "P384", "RSA");
        assertThat(cards).extracting(KitCard::place).contains("SOFT", "SOFTHSM", "VIRTUAL");
        assertThat(cards).extracting(KitCard::id).contains("expired", "revoked", "frozen", "lost");
        KitCard revoked = card("revoked");
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509", Algorithm.PROVIDER)
                .generateCRL(new ByteArrayInputStream(kit.ca(Algorithm.SM2).crl()));
        assertThat(list.getRevokedCertificate(new BigInteger(revoked.serial(), 16)))
                .isNotNull();
        assertThat(Files.getPosixFilePermissions(directory.resolve("trial")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void secondRunKeepsTheCards() {
        List<KitCard> first = kit.prepareCards();

        TrialKit again = TrialKit.open(directory.resolve("trial"), "http://127.0.0.1:9999", Clock.systemUTC());

        assertThat(again.prepareCards()).isEqualTo(first);
        assertThat(again.baseUrl()).isEqualTo(URL);
    }

    @Test
    void numbersOfPeopleAndOrganisationsHaveRightCheckCharacters() {
        for (KitCard card : kit.prepareCards()) {
            assertThat(card.idNumber().charAt(17)).isEqualTo(idCheck(card.idNumber()));
            assertThat(card.uscc().charAt(17)).isEqualTo(usccCheck(card.uscc()));
        }
    }

    @Test
    void aNewcomerFindsOneCardPluggedIn() {
        assertThat(kit.prepareCards())
                .filteredOn(kit::isPluggedIn)
                .extracting(KitCard::id)
                .containsExactly("sm2-legal-a");
        assertThat(directory.resolve("trial/softhsm/tokens")).isEmptyDirectory();
    }

    @Test
    void softKeyIsPluggedInAndOutWithItsCounter() throws Exception {
        kit.prepareCards();
        KitCard card = card("sm2-operator-b");
        Path agent = kit.agentHome().resolve("soft-keys");

        assertThat(kit.isPluggedIn(card)).isFalse();
        kit.plugIn(card);
        assertThat(agent.resolve("sm2-operator-b.p12")).exists();
        assertThat(agent.resolve("sm2-operator-b.pem")).exists();
        Files.writeString(agent.resolve("sm2-operator-b.tries"), "2\n");
        kit.unplug(card);
        kit.plugIn(card);

        assertThat(agent.resolve("sm2-operator-b.tries")).hasContent("2\n");
        assertThat(kit.isPluggedIn(card)).isTrue();
    }

    @Test
    void softHsmTokenHoldsCertificateAndKey() throws Exception {
        assertThat(TrialKit.missingForSoftHsm()).as("packages to install").isEmpty();
        kit.prepareCards();
        kit.plugIn(card("ec-legal-a"));

        Path module = Objects.requireNonNull(TrialKit.softHsmModule());
        ProcessBuilder builder = new ProcessBuilder(
                "pkcs11-tool",
                "--module",
                module.toString(),
                "--token-label",
                "ec-legal-a",
                "--login",
                "--pin",
                card("ec-legal-a").pin(),
                "--list-objects");
        builder.environment().put("SOFTHSM2_CONF", kit.softHsmConfiguration().toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("Private Key Object; EC", "Certificate Object; type = X.509 cert");
        kit.unplug(card("ec-legal-a"));
        assertThat(kit.isPluggedIn(card("ec-legal-a"))).isFalse();
        assertThat(directory.resolve("trial/softhsm/tokens")).isEmptyDirectory();
        try (var files = Files.walk(directory.resolve("trial/drawer"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".key"));
        }
    }

    @Test
    @Tag("CRD-26")
    void anchorsTellWhomToTrustAndWhereToLook() throws Exception {
        Path anchors = kit.writeAnchors(URL);

        JsonNode document = JSON.readTree(anchors.resolve("sm2.json").toFile());

        assertThat(document.path("trial").asBoolean()).isTrue();
        assertThat(document.path("root").asText()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(document.path("mapping").fieldNames()).toIterable().contains("cardNo", "uscc", "holderIdNumber");
        assertThat(document.at("/revocation/ocsp").asText()).isEqualTo(URL + "/trial/ocsp");
        assertThat(document.at("/revocation/authorities").asText()).isEqualTo("CHECK");
        kit.writeAnchors("http://127.0.0.1:9999");
        JsonNode moved = JSON.readTree(anchors.resolve("sm2.json").toFile());
        assertThat(moved.at("/revocation/crl").asText()).isEqualTo("http://127.0.0.1:9999/trial/ca/sm2.crl");
        assertThat(moved.at("/revocation/authorities").asText()).isEqualTo("SKIP");
    }

    @Test
    @Tag("CRD-21")
    void policyIsSignedWithThePinnedKey() throws Exception {
        kit.writePolicy(List.of("http://localhost:8080"));

        JsonNode key = JSON.readTree(kit.agentHome().resolve("policy-key.json").toFile());
        String[] parts = Files.readString(kit.agentHome().resolve("policy.jws")).split("\\.", 3);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(
                PublicKeys.p256(key.path("x").asText(), key.path("y").asText()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonNode payload = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(payload.at("/sites/0/origin").asText()).isEqualTo("http://localhost:8080");
        assertThat(key.has("d")).isFalse();
    }

    @Test
    @Tag("SEL-55")
    void policyNamesTheKeyOfOrdersToSeal() throws Exception {
        kit.writePolicy(List.of("http://localhost:8080"), "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"a\",\"y\":\"b\"}");

        String[] parts = Files.readString(kit.agentHome().resolve("policy.jws")).split("\\.", 3);
        JsonNode site = JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).at("/sites/0");
        assertThat(site.path("operations")).extracting(JsonNode::asText).contains("seals", "authentications");
        assertThat(site.at("/ticketKeys/0/x").asText()).isEqualTo("a");
    }

    private KitCard card(String id) {
        return kit.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static char idCheck(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static char usccCheck(String uscc) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(uscc.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return alphabet.charAt((31 - sum % 31) % 31);
    }
}
