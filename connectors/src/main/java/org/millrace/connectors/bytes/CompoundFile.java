package org.millrace.connectors.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Looks into the container of Office's older formats ([MS-CFB]) for the names at its root, which tell what kind of file it is. Goes
 * at most once over each sector of the directory and each entry, whatever they say of one another.
 */
public final class CompoundFile {
    private static final byte[] MAGIC = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int STATED_IN_HEADER = 109;
    private static final String[] NAMES_AND_TYPES = {
        "WordDocument", MediaTypes.DOC,
        "PowerPoint Document", MediaTypes.PPT,
        "Workbook", "application/vnd.ms-excel",
        "Book", "application/vnd.ms-excel",
        "__properties_version1.0", "application/vnd.ms-outlook",
        "VisioDocument", "application/vnd.visio",
        "Quill", "application/x-mspublisher",
    };

    private final ByteBuffer content;
    private final int sectorBytes;

    private CompoundFile(byte[] bytes) {
        content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        sectorBytes = content.getShort(30) == 12 ? 4096 : 512;
    }

    /** Whether the bytes begin as such a file. */
    public static boolean isOne(byte[] content) {
        return content.length >= MAGIC.length && Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The media type of such a file; empty where it is none, or of no known kind. */
    public static String mediaType(byte[] content) {
        if (!isOne(content) || content.length < HEADER) {
            return "";
        }
        return new CompoundFile(content).byNames();
    }

    private String byNames() {
        int[] directory = directory();
        int perSector = sectorBytes / ENTRY;
        int entries = directory.length * perSector;
        if (entries == 0) {
            return "";
        }
        int best = NAMES_AND_TYPES.length;
        BitSet seen = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        next.push(content.getInt(place(directory, 0) + 76));
        while (!next.isEmpty()) {
            int entry = next.pop();
            if (entry < 0 || entry >= entries || seen.get(entry)) {
                continue;
            }
            seen.set(entry);
            int at = place(directory, entry);
            for (int i = 0; i < best; i += 2) {
                if (isNamed(at, NAMES_AND_TYPES[i])) {
                    best = i;
                }
            }
            next.push(content.getInt(at + 68)); // left sibling
            next.push(content.getInt(at + 72)); // right sibling
        }
        return best < NAMES_AND_TYPES.length ? NAMES_AND_TYPES[best + 1] : "";
    }

    private int place(int[] directory, int entry) {
        int perSector = sectorBytes / ENTRY;
        return directory[entry / perSector] + entry % perSector * ENTRY;
    }

    private boolean isNamed(int at, String name) {
        if (content.getShort(at + 64) != 2 * name.length() + 2) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (content.getChar(at + 2 * i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the directory's sectors begin, in their order, as far as they can be followed. */
    private int[] directory() {
        int[] places = new int[8];
        int n = 0;
        BitSet seen = new BitSet();
        int sector = content.getInt(48);
        while (exists(sector) && !seen.get(sector)) {
            seen.set(sector);
            if (n == places.length) {
                places = Arrays.copyOf(places, 2 * n);
            }
            places[n++] = (int) start(sector);
            sector = following(sector);
        }
        return Arrays.copyOf(places, n);
    }

    private boolean exists(int sector) {
        return sector >= 0 && start(sector) + sectorBytes <= content.capacity();
    }

    private long start(int sector) {
        return (sector + 1L) * sectorBytes;
    }

    /** The sector behind this one by the allocation table. */
    private int following(int sector) {
        int perSector = sectorBytes / 4;
        int table = table(sector / perSector);
        return exists(table) ? content.getInt((int) start(table) + sector % perSector * 4) : -1;
    }

    /** The sector that has a part of the allocation table: the header lists the first ones, a chain of sectors the rest. */
    private int table(int part) {
        if (part < STATED_IN_HEADER) {
            return content.getInt(76 + 4 * part);
        }
        int inEach = sectorBytes / 4 - 1;
        int at = part - STATED_IN_HEADER;
        int list = content.getInt(68);
        for (; at >= inEach && exists(list); at -= inEach) {
            list = content.getInt((int) start(list) + 4 * inEach);
        }
        return exists(list) ? content.getInt((int) start(list) + 4 * at) : -1;
    }
}
