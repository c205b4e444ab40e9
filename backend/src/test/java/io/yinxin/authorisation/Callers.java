package io.yinxin.authorisation;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.yinxin.platform.security.Duty;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Sessions;
import io.yinxin.staff.StaffPeople;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.AccessTokens;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Everybody who may come: each kind of user, each duty of the staff, applications with each scope, and nobody. */
@Singleton
class Callers {
    private final People people;
    private final OtherKinds others;
    private final StaffPeople staff;
    private final Sessions sessions;

    Callers(People people, OtherKinds others, StaffPeople staff, Sessions sessions) {
        this.people = people;
        this.others = others;
        this.staff = staff;
        this.sessions = sessions;
    }

    /**
     * @param fresh signed in anew: a call that does something may end the session it came with
     * @param kept as good for a call that is refused
     * @param mayCall by the table
     */
    record Caller(
            String name,
            Supplier<RequestSpecification> fresh,
            Supplier<RequestSpecification> kept,
            Predicate<Table.Row> mayCall) {
        RequestSpecification request(Table.Row row) {
            return (mayCall.test(row) ? fresh : kept).get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Caller> all() {
        Map<UserKind, Person> users = people();
        List<Caller> all = new ArrayList<>(users(users));
        users.forEach((kind, person) -> all.add(user(
                kind + " with a password set by somebody else",
                () -> session(kind, person, true),
                row -> row.right() == Right.CHANGE_INITIAL_PASSWORD)));
        all.add(new Caller("nobody", Callers::page, Callers::page, row -> false));
        for (Duty duty : Duty.values()) {
            Member member = staff.having(duty.name());
            all.add(new Caller(
                    duty.name(),
                    () -> staff.having(duty.name()).request(),
                    member::request,
                    row -> row.duties().contains(duty)));
        }
        for (String scope : scopes()) {
            String token = scope.equals("seals:use") ? AccessTokens.ofFiling() : AccessTokens.withScope(scope);
            Supplier<RequestSpecification> request = () -> page().auth().oauth2(token);
            all.add(new Caller(
                    "an application with scope " + scope,
                    request,
                    request,
                    row -> row.scope().equals(scope)));
        }
        return all;
    }

    /** One of each kind. */
    List<Caller> users() {
        return users(people());
    }

    private List<Caller> users(Map<UserKind, Person> users) {
        List<Caller> callers = new ArrayList<>();
        users.forEach((kind, person) -> callers.add(user(
                kind.name(),
                () -> session(kind, person, false),
                row -> row.kinds().contains(kind) && row.right() != Right.CHANGE_INITIAL_PASSWORD)));
        return callers;
    }

    private static Caller user(String name, Supplier<String> session, Predicate<Table.Row> mayCall) {
        String kept = session.get();
        return new Caller(
                name, () -> page().cookie("yinxin", session.get()), () -> page().cookie("yinxin", kept), mayCall);
    }

    private Map<UserKind, Person> people() {
        Person administrator = people.anAdministrator();
        Map<UserKind, Person> found = new EnumMap<>(UserKind.class);
        found.put(UserKind.ENT_ADMIN, administrator);
        found.put(UserKind.ENT_OPERATOR, people.anOperatorOf(administrator));
        found.put(UserKind.INDIVIDUAL, others.anIndividual());
        found.put(UserKind.OVERSEAS, others.anOverseasOrganisation(null));
        found.put(UserKind.DEPARTMENT, others.aDepartmentUser());
        return found;
    }

    private static List<String> scopes() {
        List<String> scopes = new ArrayList<>(List.of("something:else"));
        for (Table.Row row : Table.rows()) {
            if (!row.scope().isEmpty()) {
                scopes.add(row.scope());
            }
        }
        return scopes;
    }

    private String session(UserKind kind, Person person, boolean mustChangePassword) {
        boolean organised = kind == UserKind.ENT_ADMIN || kind == UserKind.ENT_OPERATOR;
        NewSession session = new NewSession(
                person.accountId(),
                kind,
                organised ? person.organisationId() : null,
                mustChangePassword,
                SignInMethod.PASSWORD,
                "192.0.2.8",
                "a test");
        return sessions.open(session).await().indefinitely().token();
    }

    private static RequestSpecification page() {
        return RestAssured.given()
                .header("X-Yinxin-Request", "1")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
