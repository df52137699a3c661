package org.hallkiosk.configuration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.hallkiosk.configuration.YamlValue.Entry;
import org.hallkiosk.configuration.YamlValue.Kind;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;

/**
 * The files of a configuration that was found good, byte for byte, each with its values already parsed. A start compares
 * bytes instead of parsing YAML and checking schemas, which in a Java that has just started takes longer than the rest of
 * the configuration together, and reads the values of a file only when it needs them. Kept in the state folder, for its owner only.
 */
final class CheckedSnapshot {
    private static final int FORMAT = 0x484B_0002;
    private static final CheckedSnapshot NONE = new CheckedSnapshot(new byte[0], Map.of());
    private static final int SEQUENCE = '[';
    private static final int MAPPING = '{';

    private final byte[] content;
    private final Map<String, Kept> kept;

    /** Where a file stands within the snapshot's bytes, and where its values do. */
    private record Kept(int from, int length, int valuesFrom, int valuesLength) {}

    private CheckedSnapshot(byte[] content, Map<String, Kept> kept) {
        this.content = content;
        this.kept = kept;
    }

    static CheckedSnapshot none() {
        return NONE;
    }

    /** What was kept; nothing when there is no snapshot, another program wrote it, or it was damaged. */
    static CheckedSnapshot read(Path file, String programIdentity) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            if (in.readInt() != FORMAT
                    || in.readLong() != checksum(content, Integer.BYTES + Long.BYTES)
                    || !readText(in).equals(programIdentity)) {
                return NONE;
            }
            Map<String, Kept> kept = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = readText(in);
                int length = in.readInt();
                int from = content.length - in.available();
                in.skipNBytes(length);
                int valuesLength = in.readInt();
                kept.put(name, new Kept(from, length, content.length - in.available(), valuesLength));
                in.skipNBytes(valuesLength);
            }
            return new CheckedSnapshot(content, kept);
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /** The values of a file that has not changed by a byte; they are read when they are first asked for. */
    Optional<YamlDocument> unchanged(String name, byte[] bytes) {
        Kept known = kept.get(name);
        return known != null && Arrays.equals(content, known.from, known.from + known.length, bytes, 0, bytes.length)
                ? Optional.of(YamlDocument.foundGood(name, () -> Optional.of(values(known))))
                : Optional.empty();
    }

    private Mapping values(Kept file) {
        try {
            return (Mapping) readValue(
                    new DataInputStream(new ByteArrayInputStream(content, file.valuesFrom, file.valuesLength)));
        } catch (IOException impossible) {
            // The checksum holds over these bytes, and this program wrote them.
            throw new UncheckedIOException(impossible);
        }
    }

    int size() {
        return kept.size();
    }

    /** Replaces the snapshot as a whole, or leaves the old one. */
    static void write(Path file, String programIdentity, Map<String, byte[]> bytes, Map<String, YamlDocument> documents)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(FORMAT);
        out.writeLong(0);
        writeText(out, programIdentity);
        out.writeInt(bytes.size());
        for (Map.Entry<String, byte[]> one : bytes.entrySet()) {
            writeText(out, one.getKey());
            writeBytes(out, one.getValue());
            YamlDocument document = documents.get(one.getKey());
            ByteArrayOutputStream values = new ByteArrayOutputStream();
            writeValue(new DataOutputStream(values), document == null ? new Mapping(Map.of(), 1) : document.mapping());
            writeBytes(out, values.toByteArray());
        }
        byte[] content = body.toByteArray();
        ByteArrayOutputStream checksum = new ByteArrayOutputStream();
        new DataOutputStream(checksum).writeLong(checksum(content, Integer.BYTES + Long.BYTES));
        System.arraycopy(checksum.toByteArray(), 0, content, Integer.BYTES, Long.BYTES);
        replace(file, content);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder to write in");
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "checked", ".new", ownerOnly());
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static long checksum(byte[] content, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(content, from, content.length - from);
        return checksum.getValue();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void writeValue(DataOutputStream out, YamlValue value) throws IOException {
        switch (value) {
            case Scalar scalar -> {
                out.writeByte(code(scalar.kind()));
                out.writeInt(scalar.line());
                writeText(out, scalar.text());
            }
            case Sequence sequence -> {
                out.writeByte(SEQUENCE);
                out.writeInt(sequence.line());
                out.writeInt(sequence.items().size());
                for (YamlValue item : sequence.items()) {
                    writeValue(out, item);
                }
            }
            case Mapping mapping -> {
                out.writeByte(MAPPING);
                out.writeInt(mapping.line());
                out.writeInt(mapping.entries().size());
                for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
                    writeText(out, entry.getKey());
                    out.writeInt(entry.getValue().keyLine());
                    writeValue(out, entry.getValue().value());
                }
            }
        }
    }

    private static YamlValue readValue(DataInputStream in) throws IOException {
        int type = in.readByte();
        int line = in.readInt();
        if (type != SEQUENCE && type != MAPPING) {
            return new Scalar(readText(in), kind(type), line);
        }
        int size = in.readInt();
        if (type == SEQUENCE) {
            List<YamlValue> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(readValue(in));
            }
            return new Sequence(items, line);
        }
        Map<String, Entry> entries = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            String key = readText(in).intern();
            entries.put(key, new Entry(in.readInt(), readValue(in)));
        }
        return new Mapping(entries, line);
    }

    private static int code(Kind kind) {
        return switch (kind) {
            case TEXT -> 't';
            case WHOLE_NUMBER -> 'w';
            case DECIMAL_NUMBER -> 'd';
            case TRUTH -> 'b';
            case NOTHING -> 'n';
        };
    }

    private static Kind kind(int code) throws IOException {
        return switch (code) {
            case 't' -> Kind.TEXT;
            case 'w' -> Kind.WHOLE_NUMBER;
            case 'd' -> Kind.DECIMAL_NUMBER;
            case 'b' -> Kind.TRUTH;
            case 'n' -> Kind.NOTHING;
            default -> throw new IOException("no value begins so");
        };
    }
}
