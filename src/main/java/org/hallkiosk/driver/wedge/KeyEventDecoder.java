package org.hallkiosk.driver.wedge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts bytes into {@code struct input_event}s of a 64-bit Linux (linux/input.h): two times of 8 bytes, type and code of 2,
 * value of 4, in the machine's byte order. What is not about keys is passed over, and so are keys that repeat because
 * they are held. Takes the bytes in any pieces. Not thread-safe.
 */
final class KeyEventDecoder {
    static final int EVENT_BYTES = 24;

    private static final int TYPE_AT = 16;
    private static final int CODE_AT = 18;
    private static final int VALUE_AT = 20;
    private static final int TYPE_SYNCHRONISATION = 0;
    private static final int TYPE_KEY = 1;
    private static final int CODE_DROPPED = 3;

    private byte[] rest = new byte[0];

    List<KeyEvent> add(byte[] arrived) {
        byte[] all = Arrays.copyOf(rest, rest.length + arrived.length);
        System.arraycopy(arrived, 0, all, rest.length, arrived.length);
        List<KeyEvent> events = new ArrayList<>();
        int at = 0;
        for (; at + EVENT_BYTES <= all.length; at += EVENT_BYTES) {
            decode(ByteBuffer.wrap(all, at, EVENT_BYTES).slice().order(ByteOrder.nativeOrder()), events);
        }
        rest = Arrays.copyOfRange(all, at, all.length);
        return events;
    }

    private static void decode(ByteBuffer event, List<KeyEvent> events) {
        int type = Short.toUnsignedInt(event.getShort(TYPE_AT));
        int code = Short.toUnsignedInt(event.getShort(CODE_AT));
        int value = event.getInt(VALUE_AT);
        if (type == TYPE_SYNCHRONISATION && code == CODE_DROPPED) {
            events.add(new KeyEvent.Lost());
        } else if (type == TYPE_KEY && value == 1) {
            events.add(new KeyEvent.Pressed(code));
        } else if (type == TYPE_KEY && value == 0) {
            events.add(new KeyEvent.Released(code));
        }
    }
}
