package io.yinxin.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sealing.SampleDocuments;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of users that names a thing, tried by everybody who may call it with what belongs to somebody else. */
@ApiTest
@Tag("GEN-06")
class ForeignDataTest {
    /** Names of own settings, which nobody else can have. */
    private static final Set<String> NAMES = Set.of("key");

    /** What is looked for is never found; what serves once or for a time may as well be over. */
    private static final Map<String, Integer> ANSWERS = Map.of("candidateId", 410, "synchronisationId", 422);

    /** What may change without anybody touching it, such as the time somebody was last seen, is left out. */
    private static final List<String> BELONGINGS = List.of(
            "select string_agg(t::text, ' ' order by t::text) from account t where organisation_id = $1",
            "select string_agg(t::text, ' ' order by t::text) from permission_role t where organisation_id = $1",
            "select string_agg(t::text, ' ' order by t::text) from permission_grant t where organisation_id = $1",
            "select string_agg(t::text, ' ' order by t::text) from upgrade t where organisation_id = $1",
            "select string_agg(t::text, ' ' order by t::text) from qualification_synchronisation t "
                    + "where organisation_id = $1",
            "select string_agg(t::text, ' ' order by t::text) from qualification_record t where organisation_id = $1",
            "select string_agg(t::text, ' ' order by t::text) from organisation t where id = $1",
            "select count(*)::text from session s join account a on a.id = s.account_id "
                    + "where s.ended_at is not null and a.organisation_id = $1");

    @Inject
    People people;

    @Inject
    OtherKinds others;

    @Inject
    Pool pool;

    private Map<String, Contract.Operation> operations;
    private SampleBodies bodies;

    @BeforeEach
    void read() {
        Contract contract = new Contract();
        operations = contract.operations();
        bodies = new SampleBodies(contract);
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-01")
    @Tag("QLF-01")
    @DisplayName("Answers as if there were no such thing, and changes nothing")
    void everyCall() {
        Person owner = people.anAdministrator();
        Person operator = people.anOperatorOf(owner);
        Map<String, UUID> things = Map.ofEntries(
                Map.entry("operatorId", operator.accountId()),
                Map.entry("roleId", aRole(owner)),
                Map.entry("upgradeId", anUpgrade(owner)),
                Map.entry("sessionId", aSession(owner)),
                Map.entry("synchronisationId", aSynchronisation(owner)),
                Map.entry("documentId", aDocument(owner)),
                Map.entry("candidateId", UUID.randomUUID()),
                Map.entry("sealId", UUID.randomUUID()),
                Map.entry("sealNumber", UUID.randomUUID()),
                Map.entry("signatureId", UUID.randomUUID()),
                Map.entry("preparationId", UUID.randomUUID()));
        String before = belongings(owner);
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        Map<UserKind, Person> strangers = strangers();
        UUID colleague =
                Objects.requireNonNull(strangers.get(UserKind.ENT_OPERATOR)).accountId();
        for (Map.Entry<UserKind, Person> stranger : strangers.entrySet()) {
            for (Contract.Operation operation : ofThings(stranger.getKey())) {
                String parameter = parameterOf(operation);
                assertThat(things).as(operation.path()).containsKey(parameter);
                Response answer = call(stranger.getValue(), operation, things.get(parameter), colleague);
                calls++;
                if (answer.statusCode() != ANSWERS.getOrDefault(parameter, 404)) {
                    wrong.add(stranger.getKey() + " at " + operation.id() + ": " + answer.statusCode() + " "
                            + answer.asString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(15);
        assertThat(belongings(owner)).isEqualTo(before);
    }

    @Test
    @Tag("OPR-34")
    @DisplayName("An administrator is no operator: neither of the own account nor of another's")
    void administratorsAreNoOperators() {
        Person administrator = people.anAdministrator();
        for (Contract.Operation operation : ofThings(UserKind.ENT_ADMIN)) {
            if (parameterOf(operation).equals("operatorId")) {
                assertThat(call(administrator, operation, administrator.accountId(), administrator.accountId())
                                .statusCode())
                        .as(operation.id())
                        .isEqualTo(404);
            }
        }
    }

    private Map<UserKind, Person> strangers() {
        Person administrator = people.anAdministrator();
        return Map.of(
                UserKind.ENT_ADMIN, administrator,
                UserKind.ENT_OPERATOR, people.anOperatorOf(administrator),
                UserKind.INDIVIDUAL, others.anIndividual(),
                UserKind.OVERSEAS, others.anOverseasOrganisation(null),
                UserKind.DEPARTMENT, others.aDepartmentUser());
    }

    /** Those a kind of user may call, and that name a thing. */
    private List<Contract.Operation> ofThings(UserKind kind) {
        return Table.rows().stream()
                .filter(row -> row.kinds().contains(kind) && row.right() != Right.PUBLIC)
                .flatMap(row -> row.operations().stream())
                .map(operations::get)
                .filter(operation -> operation.path().contains("{") && !NAMES.contains(parameterOf(operation)))
                .toList();
    }

    private static String parameterOf(Contract.Operation operation) {
        String path = operation.path();
        return path.substring(path.indexOf('{') + 1, path.indexOf('}'));
    }

    /** @param colleague an operator of the caller's, where the operation names one beside the thing */
    private Response call(Person person, Contract.Operation operation, UUID thing, UUID colleague) {
        RequestSpecification request =
                person.request().header("Idempotency-Key", UUID.randomUUID().toString());
        bodies.addTo(request, operation);
        String path = operation.path().replace("{" + parameterOf(operation) + "}", thing.toString());
        // What further parameters say is right.
        String whole = path.replace("{page}", "1")
                .replace("{accountId}", colleague.toString())
                .replace("{client}", "declaration");
        return request.request(operation.method(), whole);
    }

    private static UUID aDocument(Person owner) {
        return UUID.fromString(owner.request()
                .contentType("application/octet-stream")
                .body(SampleDocuments.pdf(1))
                .post("/api/v1/sealing/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("documentId"));
    }

    private UUID aRole(Person owner) {
        return UUID.fromString(owner.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("name", "录入员", "permissions", List.of("goods-declaration:enter")))
                .post("/api/v1/operator-roles")
                .then()
                .statusCode(201)
                .extract()
                .path("roleId"));
    }

    private UUID anUpgrade(Person owner) {
        UUID id = UUID.randomUUID();
        run("insert into upgrade values ('" + id + "', '"
                + others.anIndividual().accountId() + "', '" + owner.organisationId()
                + "', 'APPLIED', now(), null, null, 0)");
        return id;
    }

    private UUID aSynchronisation(Person owner) {
        UUID id = UUID.randomUUID();
        run(
                "insert into qualification_synchronisation (id, organisation_id, source, result, answer, asked_at) values ('"
                        + id + "', '" + owner.organisationId() + "', 'MARKET', 'TO_CONFIRM', '\\x00', now())");
        return id;
    }

    private UUID aSession(Person owner) {
        return pool.query("select id from session where account_id = '" + owner.accountId() + "'")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID(0);
    }

    private String belongings(Person owner) {
        StringBuilder all = new StringBuilder();
        for (String query : BELONGINGS) {
            all.append(pool.query(query.replace("$1", "'" + owner.organisationId() + "'"))
                            .execute()
                            .await()
                            .indefinitely()
                            .iterator()
                            .next()
                            .getString(0))
                    .append('\n');
        }
        return all.toString();
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }
}
