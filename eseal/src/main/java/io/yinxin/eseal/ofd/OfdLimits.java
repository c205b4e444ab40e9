package io.yinxin.eseal.ofd;

/**
 * What is read of a package at most.
 *
 * @param file bytes of the package
 * @param entries number of entries
 * @param entry bytes of one entry, unpacked
 * @param total bytes of all entries, unpacked
 * @param xml bytes of an XML entry, unpacked
 * @param ratio unpacked to packed size of an entry larger than 1 MiB
 */
public record OfdLimits(int file, int entries, long entry, long total, int xml, int ratio) {
    public static final OfdLimits DEFAULT = new OfdLimits(100 << 20, 20_000, 128L << 20, 512L << 20, 16 << 20, 200);
}
