package org.millrace.connectors.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A decoder whose every complaint, checked or not, is {@link Damage}. Made when first read. */
final class DecodedStream extends InputStream {
    private final Compression compression;
    private final StorageStream storage;
    private final byte[] single = new byte[1];
    private InputStream decoder;

    DecodedStream(Compression compression, StorageStream storage) {
        this.compression = compression;
        this.storage = storage;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            if (decoder == null) {
                decoder = compression.decoder(storage);
            }
            return decoder.read(target, offset, length);
        } catch (Damage e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders throw all sorts of things at odd bytes
            if (storage.fault() != null) {
                throw storage.fault();
            }
            if (storage.ended()) {
                throw new Damage("truncated", "the file ends in a " + compression.word() + " stream");
            }
            throw new Damage(
                    "bad-" + compression.word(),
                    "the " + compression.word() + " stream is corrupt: " + Damage.words(e));
        }
    }

    @Override
    public void close() throws IOException {
        if (decoder != null) {
            decoder.close();
        } else {
            storage.close();
        }
    }
}
