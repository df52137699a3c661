package org.hallkiosk.device;

/** Opens devices that speak one protocol. Stateless; found by its {@link #protocol()} name in a device profile. */
public interface DeviceDriver {

    /** The name that profiles use, for instance {@code sdt}. */
    String protocol();

    DeviceKind kind();

    /** Opens the port and makes sure that the right thing answers; blocks at most until the deadline. */
    Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException;

    /**
     * Asks whether what stands at the port is such a device, with nothing but the questions that the profile lists under
     * {@code probe.ask}: without one it writes not a byte. Blocks at most until the deadline and leaves the port closed.
     */
    default Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        return new Recognition.NotAsked();
    }

    /**
     * This driver with what it finds in other makers' jars for itself, such as the decoder of a licensed format. A jar that
     * is broken must cost no more than what it was to add.
     */
    default DeviceDriver using(ClassLoader jars) {
        return this;
    }

    /** What became of opening a device. */
    sealed interface Opening {

        /** It answered and is open; whoever asked closes it. */
        record Opened(Device device) implements Opening {}

        /** It is not there, or not what the configuration says; nothing is left open. */
        record NotOpened(Reason reason, String detail) implements Opening {}
    }
}
