package io.yinxin.sealing;

/** What waits for the card's signature; kept encrypted. */
record Kept(Task task, Waiting waiting) {
    @Override
    public String toString() {
        return "Kept[" + task + "]";
    }
}
