package io.yinxin.eseal.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * How much PDFBox unpacks. Some kilobytes may unfold to gigabytes by any chain of filters, and which ones they are may be
 * written in many ways, packed themselves among them; so the limit stands where memory is taken, at the output of each filter.
 * PDFBox 3.0 has no setting for that: its filters are wrapped where it keeps them, for the whole process.
 */
final class Unpacking {
    private static final ScopedValue<Unpacking> NOW = ScopedValue.newInstance();

    static {
        wrapFilters();
    }

    private final long most;
    private long left = PdfLimits.STREAMS;

    private Unpacking(long most) {
        this.most = most;
    }

    /**
     * Does something with a PDF.
     *
     * @param most bytes of one stream, unpacked
     * @throws PdfException TOO_LARGE where there are more, or more than PdfLimits.STREAMS of all together
     */
    static <T> T within(long most, Supplier<T> work) {
        return ScopedValue.where(NOW, new Unpacking(most)).call(work::get);
    }

    private OutputStream limited(OutputStream out, COSDictionary stream) {
        COSName type = stream.getCOSName(COSName.TYPE);
        boolean structure = COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
        return new Limited(out, structure ? Math.min(most, PdfLimits.STRUCTURE) : most);
    }

    private final class Limited extends FilterOutputStream {
        private long free;

        Limited(OutputStream out, long free) {
            super(out);
            this.free = free;
        }

        @Override
        public void write(int value) throws IOException {
            take(1);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            take(count);
            out.write(bytes, from, count);
        }

        private void take(int count) {
            free -= count;
            left -= count;
            if (free < 0 || left < 0) {
                throw new PdfException(PdfError.TOO_LARGE, "stream unpacked");
            }
        }
    }

    private static final class Bounded extends Filter {
        private final Filter filter;

        Bounded(Filter filter) {
            this.filter = filter;
        }

        @Override
        public DecodeResult decode(InputStream in, OutputStream out, COSDictionary stream, int index)
                throws IOException {
            return filter.decode(in, limited(out, stream), stream, index);
        }

        @Override
        public DecodeResult decode(
                InputStream in, OutputStream out, COSDictionary stream, int index, DecodeOptions options)
                throws IOException {
            return filter.decode(in, limited(out, stream), stream, index, options);
        }

        private static OutputStream limited(OutputStream out, COSDictionary stream) {
            return (NOW.isBound() ? NOW.get() : new Unpacking(PdfLimits.STREAM)).limited(out, stream);
        }

        @Override
        protected void encode(InputStream in, OutputStream out, COSDictionary stream) throws IOException {
            filter.encode(in, out, stream, 0);
        }
    }

    @SuppressWarnings("unchecked")
    private static void wrapFilters() {
        try {
            Field field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            Map<Filter, Filter> wrapped = new IdentityHashMap<>();
            ((Map<COSName, Filter>) field.get(FilterFactory.INSTANCE))
                    .replaceAll((name, filter) -> wrapped.computeIfAbsent(filter, Bounded::new));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("PDFBox keeps its filters elsewhere", e);
        }
    }
}
