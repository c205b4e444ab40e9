package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what platform staff keep in the catalogue. */
@Singleton
class Catalogue {
    private static final int ANNOUNCEMENTS_SHOWN = 50;

    private final Pool pool;
    private final Clock clock;
    private final Map<String, String> elsewhere;

    Catalogue(Pool pool, Clock clock, ApplicationsConfig config) {
        this.pool = pool;
        this.clock = clock;
        elsewhere = config.addresses().stream()
                .collect(Collectors.toMap(ApplicationsConfig.Elsewhere::code, ApplicationsConfig.Elsewhere::address));
    }

    /** In the order of the groups, then of the entries. */
    Uni<List<Application>> applications(Language language) {
        return pool.preparedQuery("select e.code, e.name ->> $1 as name, g.name ->> $1 as group_name, e.url, e.kinds, "
                        + "e.business, e.needs_medium, e.needs_level from application_entry e "
                        + "join application_group g on g.code = e.group_code "
                        + "order by g.position, g.code, e.position, e.code")
                .execute(Tuple.of(language.tag()))
                .map(rows -> listOf(rows, this::application));
    }

    /** @param installed codes of the modules that are there */
    Uni<List<MenuModule>> modules(UserKind kind, Set<String> installed, Language language) {
        return pool.preparedQuery("select code, label ->> $1 as label, path, icon from application_module "
                        + "where $2 = any(kinds) and code = any($3) order by position, code")
                .execute(Tuple.of(language.tag(), kind.name(), installed.toArray(String[]::new)))
                .map(rows -> listOf(rows, Catalogue::module));
    }

    /** What is shown now, newest first. */
    Uni<List<Announcement>> announcements(UserKind kind, Language language) {
        return pool.preparedQuery("select id, title ->> $1 as title, text ->> $1 as text, published_at "
                        + "from application_announcement where $2 = any(kinds) and published_at <= $3 "
                        + "and (shown_until is null or shown_until > $3) "
                        + "order by published_at desc, id desc limit " + ANNOUNCEMENTS_SHOWN)
                .execute(Tuple.of(language.tag(), kind.name(), OffsetDateTime.now(clock)))
                .map(rows -> listOf(rows, Catalogue::announcement));
    }

    private static <T> List<T> listOf(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }

    private Application application(Row row) {
        String code = row.getString("code");
        Set<UserKind> kinds = EnumSet.noneOf(UserKind.class);
        for (String kind : row.getArrayOfStrings("kinds")) {
            kinds.add(UserKind.valueOf(kind));
        }
        String level = row.getString("needs_level");
        return new Application(
                code,
                row.getString("name"),
                row.getString("group_name"),
                elsewhere.getOrDefault(code, row.getString("url")),
                kinds,
                row.getBoolean("business"),
                row.getBoolean("needs_medium"),
                level == null ? null : RealNameLevel.valueOf(level));
    }

    private static MenuModule module(Row row) {
        return new MenuModule(
                row.getString("code"), row.getString("label"), row.getString("path"), row.getString("icon"));
    }

    private static Announcement announcement(Row row) {
        return new Announcement(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("text"),
                row.getOffsetDateTime("published_at"));
    }
}
