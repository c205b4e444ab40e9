package io.yinxin.trial.piv;

import io.yinxin.trial.piv.Status.Refusal;
import java.util.Arrays;

/**
 * A command APDU, short or extended.
 *
 * @param expected how many bytes of answer are wanted at most (Le); 0 for none
 */
record Command(int cla, int ins, int p1, int p2, byte[] data, int expected) {
    static Command parse(byte[] apdu) {
        if (apdu.length < 4) {
            throw new Refusal(Status.WRONG_LENGTH);
        }
        int cla = apdu[0] & 0xFF;
        int ins = apdu[1] & 0xFF;
        int p1 = apdu[2] & 0xFF;
        int p2 = apdu[3] & 0xFF;
        if (apdu.length == 4) {
            return new Command(cla, ins, p1, p2, new byte[0], 0);
        }
        boolean extended = apdu[4] == 0 && apdu.length > 6;
        int at = extended ? 5 : 4;
        int width = extended ? 2 : 1;
        if (apdu.length == at + width) {
            return new Command(cla, ins, p1, p2, new byte[0], expected(apdu, at, width));
        }
        int length = number(apdu, at, width);
        int end = at + width + length;
        if (length == 0 || end > apdu.length || (apdu.length != end && apdu.length != end + width)) {
            throw new Refusal(Status.WRONG_LENGTH);
        }
        byte[] data = Arrays.copyOfRange(apdu, at + width, end);
        return new Command(cla, ins, p1, p2, data, apdu.length == end ? 0 : expected(apdu, end, width));
    }

    /** More of the same command is to come. */
    boolean isChained() {
        return (cla & 0x10) != 0;
    }

    Command with(byte[] whole) {
        return new Command(cla & ~0x10, ins, p1, p2, whole, expected);
    }

    /** Zero means as many as the form can tell. */
    private static int expected(byte[] apdu, int at, int width) {
        int told = number(apdu, at, width);
        return told == 0 ? 1 << (8 * width) : told;
    }

    private static int number(byte[] apdu, int at, int width) {
        return width == 1 ? apdu[at] & 0xFF : (apdu[at] & 0xFF) << 8 | apdu[at + 1] & 0xFF;
    }
}
