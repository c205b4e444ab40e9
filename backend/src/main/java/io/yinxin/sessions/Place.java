package io.yinxin.sessions;

/** A client address as its holder is shown it: enough to tell one network from another (SGN-10). */
public record Place(String text) {
    /** {@code 192.0.2.7} as {@code 192.0.*.*}, {@code 2001:db8:1::7} as {@code 2001:db8:*}. */
    public static Place of(String address) {
        String[] parts = address.split("[.:]", -1);
        if (parts.length < 3) {
            return new Place(address);
        }
        return new Place(
                address.indexOf(':') < 0 ? parts[0] + "." + parts[1] + ".*.*" : parts[0] + ":" + parts[1] + ":*");
    }
}
