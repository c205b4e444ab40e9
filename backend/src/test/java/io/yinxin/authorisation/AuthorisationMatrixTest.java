package io.yinxin.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yinxin.platform.security.Right;
import io.yinxin.staff.StaffPeople;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * docs/authorisation.md against the running application: every caller at every operation of the contract. Whoever may not is
 * refused before anything else of the request is judged; whoever may is not refused for who they are.
 */
@ApiTest
@Tag("GEN-06")
class AuthorisationMatrixTest {
    /** Forbidden, too, without a session of the legal card or a token of our own; tried where they are at home. */
    private static final Set<String> ASK_FOR_MORE = Set.of("overwriteAccount", "readAccountPermissions");

    private static final String PHRASES = "/api/v1/staff/phrases";

    @Inject
    Callers callers;

    @Inject
    StaffPeople staff;

    private Contract contract;
    private Map<String, Contract.Operation> operations;
    private SampleBodies bodies;
    private List<Object> phrases;

    @BeforeEach
    void read() {
        phrases = catalogueAdministrator().get(PHRASES).then().extract().path("$");
        contract = new Contract();
        operations = contract.operations();
        bodies = new SampleBodies(contract);
    }

    /** The one catalogue that takes any list for a new one. */
    @AfterEach
    void putBack() {
        catalogueAdministrator()
                .body(Map.of("phrases", phrases))
                .put(PHRASES)
                .then()
                .statusCode(204);
    }

    private RequestSpecification catalogueAdministrator() {
        return staff.having("CATALOGUE_ADMIN").request();
    }

    @Test
    @DisplayName("Every operation of the contract stands in the table, and only once")
    void complete() {
        assertThat(Table.rows().stream().flatMap(row -> row.operations().stream()))
                .containsExactlyInAnyOrderElementsOf(operations.keySet());
    }

    @Test
    @Tag("GEN-19")
    @DisplayName("Every caller at every operation: refused or not as the table says")
    void everyCell() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Callers.Caller caller : callers.all()) {
            for (Table.Row row : Table.rows()) {
                if (row.right() == Right.PUBLIC) {
                    continue;
                }
                for (String id : row.operations()) {
                    cells++;
                    Response answer = call(caller.request(row), operations.get(id));
                    boolean may = caller.mayCall().test(row);
                    if (may ? isRefusal(answer) && !ASK_FOR_MORE.contains(id) : !isRefusal(answer)) {
                        wrong.add("%s at %s %s: %d %s"
                                .formatted(caller, id, may ? "may" : "may not", answer.statusCode(), code(answer)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(2000);
    }

    @Test
    @DisplayName("What is open to everybody is refused to no kind of user")
    void open() {
        List<String> wrong = new ArrayList<>();
        for (Callers.Caller caller : callers.users()) {
            Table.rows().stream()
                    .filter(row -> row.right() == Right.PUBLIC)
                    .flatMap(row -> row.operations().stream())
                    .forEach(id -> {
                        Response answer = call(caller.fresh().get(), operations.get(id));
                        if (code(answer).equals("FORBIDDEN")) {
                            wrong.add(caller + " at " + id);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    private Response call(RequestSpecification request, Contract.Operation operation) {
        bodies.addTo(request, operation);
        return request.request(operation.method(), SamplePaths.filled(operation.path()));
    }

    private static boolean isRefusal(Response answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 403 && code(answer).equals("FORBIDDEN");
    }

    private static String code(Response answer) {
        return answer.contentType().contains("json") ? String.valueOf(answer.<Object>path("code")) : "";
    }
}
