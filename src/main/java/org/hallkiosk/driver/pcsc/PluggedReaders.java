package org.hallkiosk.driver.pcsc;

import java.util.List;
import java.util.function.Predicate;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.PcscSlots;
import org.hallkiosk.transport.smartcard.Slots;

/** The PC/SC readers of this machine by name, and which of them a configured device means. */
public final class PluggedReaders {
    private PluggedReaders() {}

    /**
     * The names that pcscd gives; none where it does not run. Blocks at most until the deadline, and opens no reader.
     *
     * <p>pcscd ends a name with the reader's number and the slot's, two hexadecimal digits each.
     */
    public static List<String> names(Deadline deadline) throws InterruptedException {
        try (PcscSlots slots = PcscSlots.create()) {
            return slots.names(deadline);
        } catch (TransportException nothingToList) {
            return List.of();
        }
    }

    /** Whether the device means the reader of that name: by its port, else by its profile, and not a slot it ignores. */
    public static boolean isMeant(DeviceSettings device, String reader) {
        return meantBy(device).test(reader);
    }

    static Predicate<String> meantBy(DeviceSettings device) {
        String part = Slots.nameIn(device.port()).orElse(device.text("connection.readerName", ""));
        List<String> ignored = device.texts("connection.ignoredSlots", List.of("SAM"));
        return name -> name.contains(part) && ignored.stream().noneMatch(name::contains);
    }
}
