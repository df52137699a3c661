package org.hallkiosk.driver.pcsc;

import java.time.Clock;
import java.time.ZoneId;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardSlots;
import org.hallkiosk.transport.smartcard.Slots;

/**
 * Opens PC/SC readers. The port is {@code pcsc://} and a part of the reader's name as {@code pcsc_scan} prints it, or
 * {@code pcsc://*} for every reader that the profile fits.
 *
 * <p>Profile keys: {@code connection.readerName} (a part of the name), {@code connection.ignoredSlots} (parts of names of
 * slots that take no card of an applicant; {@code SAM}), and those of {@link CardFamilies}.
 */
public final class PcscDriver implements DeviceDriver {
    private final Clock clock;
    private final SlotsSource slots;

    /** Where the readers of this machine come from. */
    interface SlotsSource {
        CardSlots at(String port) throws TransportException;
    }

    public PcscDriver() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    PcscDriver(Clock clock) {
        this(clock, Slots::forPort);
    }

    PcscDriver(Clock clock, SlotsSource slots) {
        this.clock = clock;
        this.slots = slots;
    }

    @Override
    public String protocol() {
        return "pcsc";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.ID_CARD_READER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        return switch (CardFamilies.of(settings, clock)) {
            case CardFamilies.Chosen.Mistaken(String why) -> new Opening.NotOpened(Reason.OTHER, why);
            case CardFamilies.Chosen.Families(CardFamilies families) -> open(settings, families, deadline);
        };
    }

    private Opening open(DeviceSettings settings, CardFamilies families, Deadline deadline)
            throws InterruptedException {
        PcscReader reader;
        try {
            reader = new PcscReader(
                    slots.at(settings.port()), slots.at(settings.port()), PluggedReaders.meantBy(settings), families);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
        boolean opened = false;
        try {
            DeviceStatus status = reader.status(deadline);
            opened = status.condition() == Condition.READY;
            return opened
                    ? new Opening.Opened(reader)
                    : new Opening.NotOpened(
                            status.reasons().stream().findFirst().orElse(Reason.OTHER), status.detail());
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }
}
