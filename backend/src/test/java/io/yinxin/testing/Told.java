package io.yinxin.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What the outbox holds for somebody; receivers stand there masked, those of tests differ in what is left. */
public final class Told {
    private Told() {}

    /** SMS to the phone the person was made with. */
    public static long to(Pool pool, Person person, String template) {
        return to(pool, "139****" + ending(person), template);
    }

    public static long to(Pool pool, String maskedReceiver, String template) {
        return pool.preparedQuery(
                        "select count(*) from notification_message where template = $1 and receiver_masked = $2")
                .execute(Tuple.of(template, maskedReceiver))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** Of the mobile the person was made with. */
    public static String mobile(Person person) {
        return "139%08d".formatted(number(person));
    }

    public static String email(Person person) {
        return "person" + number(person) + "@example.test";
    }

    private static String ending(Person person) {
        return "%04d".formatted(number(person) % 10_000);
    }

    private static int number(Person person) {
        return Integer.parseInt(person.username().replaceAll("\\D", ""));
    }
}
