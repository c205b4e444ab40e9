package io.yinxin.cards;

import java.util.Arrays;
import java.util.Random;

/** One way or another of spoiling bytes. */
final class Damage {
    private Damage() {}

    static byte[] to(byte[] whole, Random random) {
        byte[] spoilt = whole.clone();
        int place = random.nextInt(whole.length);
        switch (random.nextInt(5)) {
            case 0 -> spoilt[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> spoilt[place] = (byte) random.nextInt(256);
            case 2 -> spoilt = Arrays.copyOf(whole, place);
            case 3 -> {
                int from = random.nextInt(whole.length);
                int length = Math.min(random.nextInt(20), whole.length - Math.max(from, place));
                System.arraycopy(whole, from, spoilt, place, length);
            }
            default -> {
                spoilt = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(8));
                System.arraycopy(whole, place, spoilt, place + spoilt.length - whole.length, whole.length - place);
            }
        }
        return spoilt;
    }
}
