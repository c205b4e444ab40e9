package io.yinxin.sandbox.launch;

/** The run cannot go on for a reason that the person at the console can remove; said in both languages. */
final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String chinese;

    LaunchFailure(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    LaunchFailure(String chinese, String english, Throwable cause) {
        super(english, cause);
        this.chinese = chinese;
    }

    String text(boolean inChinese) {
        return inChinese ? chinese : String.valueOf(getMessage());
    }
}
