package io.yinxin.certificates;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads the anchors. */
@Singleton
class AnchorStore {
    private final Pool pool;

    AnchorStore(Pool pool) {
        this.pool = pool;
    }

    /** Changes when any anchor does. */
    Uni<String> version() {
        return pool.query(
                        "select coalesce(md5(string_agg(name || digest || enabled, ',' order by name)), '') from certificate_anchor")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    /** Documents of those that are enabled. */
    Uni<List<String>> documents() {
        return pool.query("select document::text from certificate_anchor where enabled order by name")
                .execute()
                .map(rows -> {
                    List<String> documents = new ArrayList<>();
                    for (Row row : rows) {
                        documents.add(row.getString(0));
                    }
                    return documents;
                });
    }
}
