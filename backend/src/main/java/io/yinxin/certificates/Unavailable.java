package io.yinxin.certificates;

/** A source of revocation data did not give any that can be used. */
final class Unavailable extends RuntimeException {
    Unavailable(String why) {
        super(why, null, false, false);
    }

    Finding finding() {
        return new Finding.Unavailable(String.valueOf(getMessage()));
    }
}
