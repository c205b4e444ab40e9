package io.yinxin.ownrights;

/** What a file is put together from, in order. */
sealed interface Piece {
    /** What follows stands in a file of that name. */
    record File(String name) implements Piece {}

    record Text(String text) implements Piece {}

    record End() implements Piece {}
}
