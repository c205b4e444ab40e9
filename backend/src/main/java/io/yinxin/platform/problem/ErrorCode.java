package io.yinxin.platform.problem;

/**
 * A stable error code with the HTTP status it is answered with. Each capability declares its own as an enum; the texts
 * stand under the same name in {@code texts/errors.*.json}.
 */
public interface ErrorCode {
    /** UPPER_SNAKE, never renamed once released. */
    String name();

    /** HTTP status, 400–599. */
    int status();
}
