package io.yinxin.sealing;

import static io.restassured.RestAssured.given;
import static io.yinxin.sealing.SealingPage.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.ofd.OfdInspector;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.AccessTokens;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.OrganisationKeyStores;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications seal with keys that organisations have left to the server, over HTTP with a bearer token. */
@ApiTest
class ApplicationSealingTest {
    private static final String PATH = SealingPage.SEALING + "/applications";

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @TempDir
    private Path folder;

    @AfterEach
    void forgetLimits() {
        sandbox.timeStamps().available(true);
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    /** Who is signed in already: an organisation has one legal card, and these are there for all tests. */
    private static final Map<String, Administrator> ADMINISTRATORS = new HashMap<>();

    private record Administrator(IssuedCard card, SealingPage page) {}

    private Administrator administrator(String uscc, Algorithm algorithm) {
        return ADMINISTRATORS.computeIfAbsent(uscc, known -> {
            IssuedCard card = kit.ca(algorithm)
                    .issue(TrialCard.legal(
                            TrialCompany.somebody("周试用"),
                            TrialCompany.with(kit, uscc).organisation(),
                            TrialCompany.cardNo()));
            return new Administrator(card, SealingPage.by(card));
        });
    }

    /** An organisation whose key the server holds, with a seal that may be used with it. */
    private final class Company {
        private final IssuedCard card;
        private final SealingPage administrator;
        private final String seal;

        Company(String uscc, Algorithm algorithm) {
            card = administrator(uscc, algorithm).card();
            administrator = administrator(uscc, algorithm).page();
            seal = another();
        }

        /** One more seal, in use. */
        String another() {
            Map<String, Object> form = new HashMap<>(administrator
                    .seals()
                    .form("公司章" + UUID.randomUUID().toString().substring(0, 8), 0));
            form.put("validFrom", SealingPage.today().toString());
            form.put("organisationKey", true);
            String made = administrator
                    .seals()
                    .confirm(administrator.seals().prepare(form), card)
                    .statusCode(201)
                    .extract()
                    .path("sealId");
            administrator.seals().set(made, "ENABLED").statusCode(204);
            return made;
        }

        void grant(Map<String, ?> limits) {
            grant(seal, limits);
        }

        void grant(String seal, Map<String, ?> limits) {
            administrator
                    .put("/permissions/" + seal + "/applications/filing", limits)
                    .statusCode(204);
        }
    }

    @Test
    @Tag("SEL-64")
    @Tag("SEL-73")
    @DisplayName("A batch is sealed with the organisation's SM2 key, a result for each document, and only once")
    void batch() {
        Company company = new Company(OrganisationKeyStores.IN_FILE, Algorithm.SM2);
        company.administrator.seals().view(company.seal).body("organisationKey", equalTo(true));
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            documents.add(handIn(SampleDocuments.ofd(1)));
        }
        documents.add(SealingPage.nobody());
        seal(company.seal, documents, UUID.randomUUID().toString())
                .statusCode(403)
                .body("code", equalTo("SEAL_USE_LIMIT"));
        company.grant(Map.of("mostUses", 2));
        String key = UUID.randomUUID().toString();
        ValidatableResponse first = seal(company.seal, documents, key)
                .statusCode(200)
                .body("results", hasSize(4))
                .body("results[0].code", nullValue())
                .body("results[1].code", nullValue())
                .body("results[2].code", equalTo("SEAL_USE_LIMIT"))
                .body("results[2].params.cause", equalTo("USED_UP"))
                .body("results[3].code", equalTo("NOT_FOUND"));
        String sealed = first.extract().path("results[0].sealed.documentId");
        seal(company.seal, documents, key)
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("results[0].sealed.documentId", equalTo(sealed));
        company.administrator
                .get("/uses?sealId=" + company.seal)
                .body("items.findAll { it.result == 'SEALED' }", hasSize(2))
                .body("items[0].key", equalTo("SERVER"))
                .body("items[0].client", equalTo("filing"))
                .body("items[0].cardNo", nullValue());
        company.grant(Map.of("mostUses", 9));
        // As after an answer that was lost together with its key.
        seal(company.seal, documents, UUID.randomUUID().toString())
                .body("results[0].sealed.documentId", equalTo(sealed))
                .body("results[0].sealed.useId", equalTo(first.extract().path("results[0].sealed.useId")))
                .body("results[2].code", nullValue())
                .body("results[3].code", equalTo("NOT_FOUND"));
        company.administrator
                .get("/uses?sealId=" + company.seal)
                .body("items.findAll { it.result == 'SEALED' }", hasSize(3));
        String other = company.another();
        company.grant(other, Map.of());
        seal(other, documents, UUID.randomUUID().toString()).body("results[0].code", equalTo("NOT_FOUND"));
        byte[] file = application()
                .get(PATH + "/documents/" + sealed + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var signature = OfdInspector.inspect(OfdPackage.read(file)).signatures().getFirst();
        assertThat(signature.steps()).noneMatch(step -> step.result() == StepResult.BAD);
        SealSignature value = SealSignature.read(signature.signedValue().orElseThrow());
        assertThat(value.certificate()).isNotEqualTo(encoded(company.card));
        company.administrator.get("/documents/" + sealed + "/file").statusCode(404);
    }

    @Test
    @Tag("SEL-73")
    @DisplayName("A fault of the server's is one document's result, and the others are sealed")
    void fault() {
        Company company = new Company(OrganisationKeyStores.IN_FILE, Algorithm.SM2);
        company.grant(Map.of());
        List<String> documents = List.of(handIn(SampleDocuments.ofd(1)), handIn(SampleDocuments.ofd(1)));
        pool.preparedQuery("update sealing_document set content = substring(content from 1 for 40) where id = $1")
                .execute(Tuple.of(UUID.fromString(documents.getFirst())))
                .await()
                .indefinitely();
        seal(company.seal, documents, UUID.randomUUID().toString())
                .statusCode(200)
                .body("results[0].code", equalTo("INTERNAL_ERROR"))
                .body("results[1].code", nullValue())
                .body("results[1].sealed.digest", hasLength(64));
    }

    @Test
    @Tag("SEL-63")
    @Tag("SEL-73")
    @DisplayName("An authority that gives no time stamp is asked once in a batch; later the same documents are sealed")
    void noTimeStamp() {
        Company company = new Company(OrganisationKeyStores.IN_FILE, Algorithm.SM2);
        company.grant(Map.of());
        List<String> documents =
                List.of(handIn(SampleDocuments.ofd(1)), handIn(SampleDocuments.ofd(1)), handIn(SampleDocuments.ofd(1)));
        sandbox.timeStamps().available(false);
        int before = sandbox.timeStamps().questions();
        seal(company.seal, documents, UUID.randomUUID().toString())
                .statusCode(200)
                .body("results.code", everyItem(equalTo("SEALING_TIME_STAMP")))
                .body("results.params.optional", everyItem(equalTo(true)));
        assertThat(sandbox.timeStamps().questions()).isEqualTo(before + 1);
        sandbox.timeStamps().available(true);
        seal(company.seal, documents, UUID.randomUUID().toString())
                .statusCode(200)
                .body("results.sealed.timeStampedAt", everyItem(notNullValue()));
    }

    @Test
    @Tag("SEL-73")
    @DisplayName("A batch goes on when its connection breaks, and the same key gets its answer afterwards")
    void brokenConnection() throws Exception {
        Company company = new Company(OrganisationKeyStores.IN_FILE, Algorithm.SM2);
        company.grant(Map.of());
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            documents.add(handIn(SampleDocuments.ofd(1)));
        }
        String key = UUID.randomUUID().toString();
        byte[] body = new ObjectMapper().writeValueAsBytes(form(company.seal, documents));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST " + PATH + "/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + AccessTokens.ofFiling() + "\r\nIdempotency-Key: " + key
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            sealedSoFar(company, 1);
        }
        sealedSoFar(company, 12);
        ValidatableResponse again = seal(company.seal, documents, key);
        while (again.extract().statusCode() == 409) {
            again.body("code", equalTo("IDEMPOTENCY_IN_PROGRESS"));
            Thread.sleep(100);
            again = seal(company.seal, documents, key);
        }
        again.statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("results.sealed.documentId", hasSize(12));
    }

    /** Waits until so many are. */
    private static void sealedSoFar(Company company, int wanted) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        int sealed = 0;
        while (sealed < wanted && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            sealed = company.administrator
                    .get("/uses?pageSize=20&sealId=" + company.seal)
                    .extract()
                    .path("total");
        }
        assertThat(sealed).isGreaterThanOrEqualTo(wanted);
    }

    @Test
    @Tag("SEL-64")
    @DisplayName("A key in SoftHSM seals a PDF that poppler finds valid")
    void token() throws Exception {
        Company company = new Company(OrganisationKeyStores.IN_TOKEN, Algorithm.P256);
        company.grant(Map.of());
        ValidatableResponse answer = seal(
                        company.seal,
                        List.of(handIn(SampleDocuments.pdf(1))),
                        UUID.randomUUID().toString())
                .statusCode(200)
                .body("results[0].code", nullValue());
        byte[] file = application()
                .get(PATH + "/documents/" + answer.extract().path("results[0].sealed.documentId") + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path sealed = Files.write(folder.resolve("sealed.pdf"), file);
        Path report = folder.resolve("report");
        Process process = new ProcessBuilder("pdfsig", "-nocert", sealed.toString())
                .redirectOutput(report.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(report)).contains("Signature is Valid.");
    }

    @Test
    @Tag("SEL-72")
    @Tag("SEL-73")
    @DisplayName("A batch that is refused as a whole is one line of the use log of the seal's organisation")
    void refusedBatch() {
        Company company = new Company(OrganisationKeyStores.IN_FILE, Algorithm.SM2);
        List<String> documents = List.of(handIn(SampleDocuments.ofd(1)), handIn(SampleDocuments.ofd(1)));
        seal(company.seal, documents, UUID.randomUUID().toString()).statusCode(403);
        seal(SealingPage.nobody(), documents, UUID.randomUUID().toString()).statusCode(403);
        company.grant(Map.of());
        company.administrator.seals().set(company.seal, "DISABLED").statusCode(204);
        seal(company.seal, documents, UUID.randomUUID().toString()).statusCode(409);
        company.administrator
                .get("/uses?sealId=" + company.seal)
                .body("items.result", contains("SEAL_CANNOT_USE", "SEAL_USE_LIMIT"))
                .body("items.client", everyItem(equalTo("filing")))
                .body("items.positions", everyItem(equalTo("BATCH 2")))
                .body("items[0].title", nullValue())
                .body("items[0].digest", nullValue());
        assertThat(company.administrator
                        .get("/uses/csv?sealId=" + company.seal)
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(3);
    }

    @Test
    @Tag("SEL-64")
    @DisplayName("A seal made without the key is not used with it; where there is no key it cannot be chosen")
    void notChosen() {
        TrialCompany company = TrialCompany.with(kit);
        IssuedCard card = company.legalCard(TrialCompany.somebody("周试用"));
        SealingPage administrator = SealingPage.by(card);
        String seal = administrator.aSealInUse(card, "公司章", 0);
        administrator
                .put("/permissions/" + seal + "/applications/filing", Map.of())
                .statusCode(204);
        seal(seal, List.of(handIn(SampleDocuments.pdf(1))), UUID.randomUUID().toString())
                .statusCode(422)
                .body("code", equalTo("SEAL_NO_KEY"));
        Map<String, Object> form = new HashMap<>(administrator.seals().form("合同章", 0));
        form.put("organisationKey", true);
        administrator.seals().prepare(form).statusCode(422).body("code", equalTo("SEAL_NO_KEY"));
    }

    @Test
    @Tag("SEL-57")
    @DisplayName("Applications get no seal's picture and no seal but inside the documents they had sealed")
    void noPictures() {
        Company company = new Company(OrganisationKeyStores.IN_FILE, Algorithm.SM2);
        company.grant(Map.of());
        for (String path : List.of(
                SealingPage.SEALING + "/seals/" + company.seal + "/picture",
                SealingPage.SEALING + "/seals",
                "/api/v1/seals/" + company.seal + "/picture",
                "/api/v1/seals/" + company.seal)) {
            assertThat(application().get(path).statusCode()).as(path).isIn(401, 403);
        }
        company.administrator.get("/seals/" + company.seal + "/picture").statusCode(200);
    }

    @Test
    @Tag("SEL-73")
    @DisplayName("Applications without the scope, and persons, are kept out")
    void scope() {
        given().auth()
                .oauth2(AccessTokens.ours("status", "status-secret-of-the-tests-0123456789", "organisations:read"))
                .contentType("application/octet-stream")
                .body(SampleDocuments.pdf(1))
                .post(PATH + "/documents")
                .then()
                .statusCode(403);
        given().contentType("application/octet-stream")
                .header("X-Yinxin-Request", "1")
                .body(SampleDocuments.pdf(1))
                .post(PATH + "/documents")
                .then()
                .statusCode(401);
    }

    private static byte[] encoded(IssuedCard card) {
        try {
            return card.certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String handIn(byte[] file) {
        return application()
                .contentType("application/octet-stream")
                .header("X-File-Name", "%E6%96%87%E4%BB%B6")
                .body(file)
                .post(PATH + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
    }

    private static Map<String, Object> form(String seal, List<String> documents) {
        List<Map<String, Object>> items = documents.stream()
                .map(id -> Map.of("documentId", (Object) id, "positions", List.of(point(1, 100, 100))))
                .toList();
        return Map.of("sealId", seal, "documents", items);
    }

    private static ValidatableResponse seal(String seal, List<String> documents, String key) {
        return application()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(form(seal, documents))
                .post(PATH + "/batches")
                .then();
    }

    private static RequestSpecification application() {
        return given().auth().oauth2(AccessTokens.ofFiling());
    }
}
