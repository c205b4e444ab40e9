package io.yinxin.passwordrecovery;

import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is said of names nobody has (RCP-03): made from the name by a keyed digest, so that it stays the same however often
 * somebody asks, and nobody without the key can make it up.
 */
@Singleton
class Decoys {
    private static final String PURPOSE = "password-recovery.decoy";
    private static final String[] HEADS = {
        "zh", "li", "wa", "ch", "ya", "hu", "su", "xu", "li", "ji", "wu", "ga", "me", "lu", "ad", "of", "ho", "qi"
    };
    private static final String[] TAILS = {
        "ng", "an", "ei", "88", "01", "ao", "en", "66", "in", "ua", "un", "90", "85", "hr", "ce", "23", "20", "ui"
    };

    private final BlindIndex index;

    Decoys(BlindIndex index) {
        this.index = index;
    }

    Situation of(String username) {
        Dice dice = new Dice(index.of(PURPOSE, username));
        UserKind kind = kind(dice.below(100));
        boolean byEmail = kind == UserKind.OVERSEAS || (kind == UserKind.INDIVIDUAL && dice.below(100) < 10);
        String mobile = byEmail || !provesMobile(kind, dice) ? null : mobile(dice);
        String email = byEmail || hasEmail(kind, dice) ? email(dice) : null;
        boolean admin = kind == UserKind.ENT_ADMIN;
        boolean institution = admin && dice.below(100) < 6;
        boolean person = kind != UserKind.OVERSEAS && kind != UserKind.DEPARTMENT;
        return new Situation(kind, institution, admin && !institution, mobile, email, person, admin);
    }

    private static UserKind kind(int percent) {
        if (percent < 50) {
            return UserKind.ENT_ADMIN;
        }
        if (percent < 76) {
            return UserKind.ENT_OPERATOR;
        }
        return percent < 96 ? UserKind.INDIVIDUAL : percent < 98 ? UserKind.OVERSEAS : UserKind.DEPARTMENT;
    }

    /** Of those whose number somebody else has entered, a few have not signed in yet. */
    private static boolean provesMobile(UserKind kind, Dice dice) {
        int percent = dice.below(100);
        return BoundAddresses.isOwnMaster(kind) || percent < 90;
    }

    /** E-mail is required of administrators (spec 01, GEN-15); where somebody else has entered it, few have proven it. */
    private static boolean hasEmail(UserKind kind, Dice dice) {
        int percent = dice.below(100);
        return kind == UserKind.ENT_ADMIN || percent < (BoundAddresses.isOwnMaster(kind) ? 60 : 15);
    }

    private static @Nullable String mobile(Dice dice) {
        return "1" + (3 + dice.below(7)) + dice.below(10) + "****" + "%04d".formatted(dice.below(10_000));
    }

    private static String email(Dice dice) {
        return RecoveryMasks.email(HEADS[dice.below(HEADS.length)] + "xxx" + TAILS[dice.below(TAILS.length)] + "@x");
    }

    /** Numbers out of a digest, each from two bytes of its own. */
    private static final class Dice {
        private final ByteBuffer bytes;

        Dice(byte[] digest) {
            bytes = ByteBuffer.wrap(digest);
        }

        int below(int bound) {
            return (bytes.getShort() & 0xffff) % bound;
        }
    }
}
