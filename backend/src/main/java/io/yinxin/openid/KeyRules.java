package io.yinxin.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which key signs, and which are published: from before the first signature until nothing signed is valid any more. */
final class KeyRules {
    /** After a key was relieved; longer than any token lives and any clock is wrong. */
    static final Duration KEPT = Duration.ofHours(1);

    /** In the database, after that. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    private KeyRules() {}

    /** @param keys oldest first */
    static Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((older, newer) -> newer);
    }

    /** @param keys oldest first */
    static List<SigningKey> published(List<SigningKey> keys, Instant now) {
        List<SigningKey> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            if (last || keys.get(i + 1).signsFrom().plus(KEPT).isAfter(now)) {
                all.add(keys.get(i));
            }
        }
        return all;
    }
}
