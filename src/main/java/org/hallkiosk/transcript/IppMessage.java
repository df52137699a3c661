package org.hallkiosk.transcript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A question or an answer of IPP (RFC 8010, 3.1), read and written without the driver's own codec, so that the two must
 * agree on the standard and not on each other.
 *
 * @param code the operation of a question, the status of an answer
 */
record IppMessage(int code, int requestId, List<Group> groups) {
    static final int OPERATION_ATTRIBUTES = 1;
    static final int JOB_ATTRIBUTES = 2;
    static final int PRINTER_ATTRIBUTES = 4;
    static final int UNSUPPORTED_ATTRIBUTES = 5;

    private static final int VERSION = 0x0200;
    private static final int END_OF_ATTRIBUTES = 3;
    private static final int FIRST_VALUE_TAG = 0x10;

    IppMessage {
        groups = List.copyOf(groups);
    }

    record Group(int tag, List<Attribute> attributes) {
        Group {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * @param syntax the word of an {@link IppSyntax}; of one that is none of these, its tag in hexadecimal
     * @param values as people write them
     */
    record Attribute(String syntax, String name, List<String> values) {
        Attribute {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return syntax + " " + name + ": " + String.join(", ", values);
        }
    }

    byte[] encoded() {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        DataOutputStream bytes = new DataOutputStream(array);
        try {
            bytes.writeShort(VERSION);
            bytes.writeShort(code);
            bytes.writeInt(requestId);
            for (Group group : groups) {
                bytes.writeByte(group.tag());
                for (Attribute attribute : group.attributes()) {
                    write(attribute, bytes);
                }
            }
            bytes.writeByte(END_OF_ATTRIBUTES);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        return array.toByteArray();
    }

    private static void write(Attribute attribute, DataOutputStream bytes) throws IOException {
        IppSyntax syntax = IppSyntax.of(attribute.syntax()).orElseThrow();
        String name = attribute.name();
        for (String value : attribute.values()) {
            bytes.writeByte(syntax.tag());
            // A further value of the same attribute has no name.
            byte[] written = name.getBytes(StandardCharsets.US_ASCII);
            bytes.writeShort(written.length);
            bytes.write(written);
            syntax.write(attribute.name(), value, bytes);
            name = "";
        }
    }

    /**
     * Reads up to where a document begins.
     *
     * @throws IOException when it is no IPP
     */
    static IppMessage read(ByteArrayInputStream body) throws IOException {
        DataInputStream bytes = new DataInputStream(body);
        bytes.readUnsignedShort();
        int code = bytes.readUnsignedShort();
        int requestId = bytes.readInt();
        List<Group> groups = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        int group = 0;
        while (true) {
            int tag = bytes.readUnsignedByte();
            if (tag >= FIRST_VALUE_TAG) {
                read(tag, bytes, attributes);
                continue;
            }
            if (group > 0) {
                groups.add(new Group(group, attributes));
                attributes = new ArrayList<>();
            }
            if (tag == END_OF_ATTRIBUTES) {
                return new IppMessage(code, requestId, groups);
            }
            group = tag;
        }
    }

    /** The members of a collection are read as further values of it. */
    private static void read(int tag, DataInputStream bytes, List<Attribute> attributes) throws IOException {
        String name = new String(field(bytes), StandardCharsets.US_ASCII);
        byte[] value = field(bytes);
        Optional<IppSyntax> syntax = IppSyntax.of(tag);
        if (!name.isEmpty()) {
            attributes.add(new Attribute(
                    syntax.map(IppSyntax::word).orElse(Integer.toHexString(tag)),
                    name,
                    List.of(text(syntax, name, value))));
        } else if (!attributes.isEmpty()) {
            Attribute last = attributes.removeLast();
            List<String> values = new ArrayList<>(last.values());
            values.add(text(syntax, last.name(), value));
            attributes.add(new Attribute(last.syntax(), last.name(), values));
        }
    }

    private static String text(Optional<IppSyntax> syntax, String name, byte[] value) throws IOException {
        return syntax.isPresent()
                ? syntax.get().read(name, value)
                : HexFormat.of().formatHex(value);
    }

    private static byte[] field(DataInputStream bytes) throws IOException {
        byte[] field = new byte[bytes.readUnsignedShort()];
        bytes.readFully(field);
        return field;
    }
}
