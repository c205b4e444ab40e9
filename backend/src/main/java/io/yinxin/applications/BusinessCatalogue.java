package io.yinxin.applications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The business applications that are open to an organisation's operators, with what can be permitted in them (OPR-30). */
@Singleton
public class BusinessCatalogue {
    /** Of an application that names no functions. */
    private static final String USE = "use";

    private final Pool pool;
    private final Clock clock;

    BusinessCatalogue(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** In the order of the groups, then of the entries. */
    public Uni<List<BusinessApplication>> openTo(UUID organisationId, Language language) {
        return pool.preparedQuery("select e.code, e.name ->> $2 as name, g.name ->> $2 as group_name, "
                        + "f.code as function_code, f.name ->> $2 as function_name from application_entry e "
                        + "join application_group g on g.code = e.group_code "
                        + "left join application_function f on f.application_code = e.code "
                        + "where e.business and 'ENT_OPERATOR' = any(e.kinds) and not exists (select 1 "
                        + "from application_withdrawal w where w.organisation_id = $1 and w.application_code = e.code) "
                        + "order by g.position, g.code, e.position, e.code, f.position, f.code")
                .execute(Tuple.of(organisationId, language.tag()))
                .map(rows -> read(rows, language));
    }

    /**
     * Closes an application to an organisation; joins the caller's transaction.
     *
     * @throws DomainException NOT_FOUND for an application there is not
     */
    @WithTransaction
    public Uni<Void> withdraw(UUID organisationId, String application) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into application_withdrawal "
                                + "select :organisation, code, :now from application_entry where code = :application "
                                + "on conflict (organisation_id, application_code) do update "
                                + "set withdrawn_at = application_withdrawal.withdrawn_at")
                        .setParameter("organisation", organisationId)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("application", application)
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }

    /** Opens it again; joins the caller's transaction. */
    @WithTransaction
    public Uni<Void> restore(UUID organisationId, String application) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from application_withdrawal "
                                + "where organisation_id = :organisation and application_code = :application")
                        .setParameter("organisation", organisationId)
                        .setParameter("application", application)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static List<BusinessApplication> read(RowSet<Row> rows, Language language) {
        Map<String, BusinessApplication> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            String code = row.getString("code");
            byCode.computeIfAbsent(
                            code,
                            found -> new BusinessApplication(
                                    found, row.getString("name"), row.getString("group_name"), new ArrayList<>()))
                    .functions()
                    .add(function(row, language));
        }
        return List.copyOf(byCode.values());
    }

    private static BusinessApplication.Function function(Row row, Language language) {
        String code = row.getString("function_code");
        return code == null
                ? new BusinessApplication.Function(USE, language == Language.ZH_CN ? "使用" : "Use")
                : new BusinessApplication.Function(code, row.getString("function_name"));
    }
}
