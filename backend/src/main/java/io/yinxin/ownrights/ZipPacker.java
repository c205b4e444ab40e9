package io.yinxin.ownrights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs pieces one after the other and gives back what is ready of the file; used by one thread at a time. */
final class ZipPacker {
    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(ready, StandardCharsets.UTF_8);

    /** @return the next bytes of the file, perhaps none yet */
    byte[] pack(Piece piece) {
        try {
            switch (piece) {
                case Piece.File file -> zip.putNextEntry(new ZipEntry(file.name()));
                case Piece.Text text -> zip.write(text.text().getBytes(StandardCharsets.UTF_8));
                case Piece.End end -> zip.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return bytes;
    }
}
