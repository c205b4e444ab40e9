package io.yinxin.accounts;

/** In which order operators are listed; each has an index or is sorted within one organisation. */
public enum OperatorOrder {
    NEWEST("created_at desc, id desc"),
    OLDEST("created_at, id"),
    USERNAME("lower(username), id"),
    USERNAME_DESCENDING("lower(username) desc, id desc"),
    STATE("state, created_at desc, id desc"),
    STATE_DESCENDING("state desc, created_at desc, id desc");

    private final String sql;

    OperatorOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** @param sort createdAt, username or state, with - before it descending; anything else: newest first */
    public static OperatorOrder of(String sort) {
        return switch (sort) {
            case "createdAt" -> OLDEST;
            case "username" -> USERNAME;
            case "-username" -> USERNAME_DESCENDING;
            case "state" -> STATE;
            case "-state" -> STATE_DESCENDING;
            default -> NEWEST;
        };
    }
}
