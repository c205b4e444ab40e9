package io.yinxin.trial;

/** A made-up organisation. */
public record Organisation(String name, String uscc) {
    /** Places 9 to 17 of the social credit code are the organisation code (GB 32100). */
    public String orgCode() {
        return uscc.substring(8, 17);
    }
}
