package io.yinxin.eseal.place;

/** A seal cannot be placed as asked. */
public final class PlaceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final PlaceError error;

    PlaceException(PlaceError error, String detail) {
        super(error + ": " + detail, null, false, false);
        this.error = error;
    }

    public PlaceError error() {
        return error;
    }
}
