package io.yinxin.trial.piv;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;

/**
 * A card in the slot of the virtual reader (vpcd): a TCP connection, on which the reader asks and the card answers.
 * Frames are a length of two bytes and the content; a content of one byte is an order to the card's power.
 */
public final class VirtualReader implements AutoCloseable {
    /** The first of the reader's two slots. */
    public static final int PORT = 35963;

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int TELL_ATR = 4;
    private static final int CONNECT_MILLIS = 2000;

    private final Socket socket;
    private final VirtualCard card;

    private VirtualReader(Socket socket, VirtualCard card) {
        this.socket = socket;
        this.card = card;
    }

    /** Puts the card into the slot, and serves it in a thread of its own. */
    public static VirtualReader insert(VirtualCard card, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            socket.close();
            throw new IOException("no virtual reader on port " + port + "; is pcscd running, with vpcd?", e);
        }
        VirtualReader reader = new VirtualReader(socket, card);
        Thread.ofVirtual().name("virtual-card").start(reader::serve);
        return reader;
    }

    /** Whether the card is still in the slot. */
    public boolean isInserted() {
        return !socket.isClosed();
    }

    private void serve() {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                byte[] frame = in.readNBytes(in.readUnsignedShort());
                if (frame.length == 1) {
                    obey(frame[0], out);
                } else {
                    send(out, card.process(frame));
                }
            }
        } catch (EOFException | SocketException e) {
            // Pulled out, or the reader went.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void obey(int order, DataOutputStream out) throws IOException {
        switch (order) {
            case POWER_OFF, POWER_ON, RESET -> card.reset();
            case TELL_ATR -> send(out, card.atr());
            default -> {}
        }
    }

    private static void send(DataOutputStream out, byte[] content) throws IOException {
        byte[] frame = new byte[content.length + 2];
        frame[0] = (byte) (content.length >> 8);
        frame[1] = (byte) content.length;
        System.arraycopy(content, 0, frame, 2, content.length);
        out.write(frame);
        out.flush();
    }

    /** Pulls the card out. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the card is out. */
    public void awaitRemoval(Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (isInserted() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }
}
