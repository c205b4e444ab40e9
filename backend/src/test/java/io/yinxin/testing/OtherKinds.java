package io.yinxin.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.OverseasOrganisations;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Signed-in holders of accounts that belong to no organisation. */
@Singleton
public class OtherKinds {
    private final People people;
    private final OverseasOrganisations overseas;
    private final Pool pool;

    OtherKinds(People people, OverseasOrganisations overseas, Pool pool) {
        this.people = people;
        this.overseas = overseas;
        this.pool = pool;
    }

    public Person anIndividual() {
        return turned("INDIVIDUAL");
    }

    public Person aDepartmentUser() {
        Person person = turned("DEPARTMENT");
        run(
                "update account set department = '业务处', holder_id_type = null, holder_id_number = null, "
                        + "holder_id_index = null where id = $1",
                person);
        return person;
    }

    public Person anOverseasOrganisation(@Nullable String registrationNumber) {
        Person person = turned("OVERSEAS");
        Reactive.get(() -> overseas.put(
                person.accountId(),
                new OverseasData(
                        "SGP",
                        registrationNumber,
                        "Sample Trading " + Numbers.mobile(),
                        null,
                        null,
                        "A. Sample",
                        "+65 6000 0000",
                        null,
                        null,
                        "1 Sample Road",
                        null)));
        return person;
    }

    /** People of the tests come with an organisation. */
    private Person turned(String kind) {
        Person person = people.anAdministrator();
        run("update account set organisation_id = null, kind = '" + kind + "' where id = $1", person);
        run("update session set organisation_id = null, kind = '" + kind + "' where account_id = $1", person);
        return person;
    }

    private void run(String statement, Person person) {
        pool.preparedQuery(statement)
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
    }
}
