package io.yinxin.sealcheck;

import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.Standing;
import io.yinxin.eseal.verify.Trust;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers what is known already and notes the other questions. The check asks without waiting, authorities answer in their
 * time: so the check runs again once they have.
 */
final class AskedTrust implements Trust {
    /** Bytes have no equality of their own. */
    private record Key(String certificate, Instant at, Purpose purpose) {}

    /** Something to be found out. */
    record Question(byte[] certificate, Instant at, Purpose purpose) {
        AnchorPurpose anchors() {
            return switch (purpose) {
                case MAKER -> AnchorPurpose.SEAL;
                case SIGNER -> AnchorPurpose.CARD;
                case TIMESTAMP -> AnchorPurpose.TIMESTAMP;
            };
        }

        private Key key() {
            return new Key(HexFormat.of().formatHex(certificate), at, purpose);
        }
    }

    private static final Judgement OPEN = new Judgement(Path.UNKNOWN, new Revocation.Unknown("REVOCATION_UNKNOWN"));

    private final Map<Key, Judgement> known = new HashMap<>();
    private final Map<Key, Question> open = new LinkedHashMap<>();

    @Override
    public Judgement judge(byte[] certificate, Instant at, Purpose purpose) {
        // Nothing turns on a second's fraction, and one question serves for "now".
        Question question = new Question(certificate, at.truncatedTo(ChronoUnit.SECONDS), purpose);
        Judgement answer = known.get(question.key());
        if (answer == null) {
            open.put(question.key(), question);
            return OPEN;
        }
        return answer;
    }

    /** What was asked and is not answered yet. */
    List<Question> open() {
        return new ArrayList<>(open.values());
    }

    void answer(Question question, Standing standing) {
        open.remove(question.key());
        known.put(question.key(), judgement(standing));
    }

    private static Judgement judgement(Standing standing) {
        return switch (standing) {
            case Standing.Untrusted ignored -> new Judgement(Path.UNTRUSTED, new Revocation.Unknown("NO_PATH"));
            case Standing.NotRevoked ignored -> new Judgement(Path.TRUSTED, new Revocation.NotRevoked());
            case Standing.NotAsked ignored -> new Judgement(Path.TRUSTED, new Revocation.NotAsked());
            case Standing.Revoked revoked -> new Judgement(Path.TRUSTED, new Revocation.Revoked(revoked.at()));
            case Standing.Unknown ignored -> new Judgement(Path.TRUSTED, new Revocation.Unknown("REVOCATION_UNKNOWN"));
        };
    }
}
