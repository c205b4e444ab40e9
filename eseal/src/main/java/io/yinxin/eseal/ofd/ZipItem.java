package io.yinxin.eseal.ofd;

/**
 * An entry as it lies in the file.
 *
 * @param start of the local header
 * @param data start of the packed bytes
 * @param end behind packed bytes and data descriptor
 * @param record start of its record in the central directory
 * @param recordEnd behind that record
 */
record ZipItem(
        String name,
        boolean deflated,
        int crc,
        int packed,
        int size,
        int start,
        int data,
        int end,
        int record,
        int recordEnd) {
    boolean isFolder() {
        return name.endsWith("/");
    }
}
