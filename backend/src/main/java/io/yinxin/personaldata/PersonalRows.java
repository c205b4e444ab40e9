package io.yinxin.personaldata;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes sources out of statements: most of what is kept are rows with an account's id. */
@Singleton
public class PersonalRows {
    /** Rows in memory at once, however many there are. */
    private static final int PAGE = 200;

    private final Pool pool;
    private final PersonalValues values;

    PersonalRows(Pool pool, ColumnCipher cipher) {
        this.pool = pool;
        this.values = new PersonalValues(cipher);
    }

    /**
     * @param tables the rows come from
     * @param select with the account's id as {@code $1} and an order; bytes are taken for ciphertext, a name that ends in
     *     {@code _json} for a sealed JSON text
     */
    public PersonalDataSource source(String section, Set<String> tables, String select) {
        return new Rows(section, tables, select, null);
    }

    /** @param erase statement with the account's id as {@code :account} that a closed account leaves nothing behind by */
    public PersonalDataSource source(String section, Set<String> tables, String select, String erase) {
        return new Rows(section, tables, select, erase);
    }

    private final class Rows implements PersonalDataSource {
        private final String section;
        private final Set<String> tables;
        private final String select;
        private final @Nullable String erase;

        Rows(String section, Set<String> tables, String select, @Nullable String erase) {
            this.section = section;
            this.tables = tables;
            this.select = select;
            this.erase = erase;
        }

        @Override
        public String section() {
            return section;
        }

        @Override
        public Set<String> tables() {
            return tables;
        }

        @Override
        public Uni<List<String>> fields() {
            return pool.preparedQuery("select * from (" + select + ") as kept limit 0")
                    .execute(Tuple.of(new UUID(0, 0)))
                    .map(rows -> rows.columnsNames().stream()
                            .map(PersonalValues::name)
                            .toList());
        }

        /** Page by page, as fast as the reader takes it and without holding a connection meanwhile. */
        @Override
        public Multi<Map<String, @Nullable Object>> of(UUID accountId) {
            return Multi.createBy()
                    .repeating()
                    .uni(AtomicInteger::new, page -> page(accountId, page.getAndIncrement()))
                    .whilst(rows -> rows.size() == PAGE)
                    .onItem()
                    .transformToMultiAndConcatenate(rows -> Multi.createFrom().iterable(rows))
                    .map(values::of);
        }

        private Uni<List<Row>> page(UUID accountId, int page) {
            return pool.preparedQuery("select * from (" + select + ") as kept offset $2 limit " + PAGE)
                    .execute(Tuple.of(accountId, (long) page * PAGE))
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
        }

        @Override
        public Uni<Void> erase(UUID accountId) {
            return erase == null
                    ? Uni.createFrom().voidItem()
                    : Panache.getSession()
                            .flatMap(session -> session.createNativeQuery(erase)
                                    .setParameter("account", accountId)
                                    .executeUpdate())
                            .replaceWithVoid();
        }
    }
}
